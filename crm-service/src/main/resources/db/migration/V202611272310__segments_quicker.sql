-- Whether the contact point is removed stands with its consent, so that a segment need not look up every contact point.
alter table consent_now add removed boolean not null default false;
update consent_now s set removed = true from contact_point p where p.id = s.contact_point_id and p.removed;
drop index consent_now_state;
create index consent_now_state on consent_now (channel, purpose, state, client_id) where not removed;

create or replace function keep_consent_now() returns trigger language plpgsql as $$
begin
  insert into consent_now (contact_point_id, channel, purpose, state, at, source, client_id, removed)
  select distinct on (n.contact_point_id, n.channel, n.purpose)
    n.contact_point_id, n.channel, n.purpose, n.state, n.at, n.source, p.client_id, p.removed
  from new_rows n join contact_point p on p.id = n.contact_point_id
  order by n.contact_point_id, n.channel, n.purpose, n.id desc
  on conflict (contact_point_id, channel, purpose) do update
  set state = excluded.state, at = excluded.at, source = excluded.source, client_id = excluded.client_id,
    removed = excluded.removed;
  return null;
end $$;

create function keep_consent_removed() returns trigger language plpgsql as $$
begin
  update consent_now s set removed = n.removed from new_rows n where s.contact_point_id = n.id and s.removed <> n.removed;
  return null;
end $$;
create trigger consent_removed after update on contact_point referencing new table as new_rows
  for each statement execute function keep_consent_removed();

-- Who is there, and how large: segments of what other tables tell are counted without reading the clients' rows.
create index client_there on client (id) include (size) where erased_at is null;
