-- What holds now at a contact point for a channel and purpose: the newest row of the ledger, kept by a trigger, so that filters and
-- cards need not look for it.
create table consent_now (
  contact_point_id uuid not null references contact_point,
  channel text not null,
  purpose text not null,
  state text not null,
  at timestamptz not null,
  source text not null,
  client_id uuid not null references client,
  primary key (contact_point_id, channel, purpose)
);
create index consent_now_state on consent_now (channel, purpose, state, client_id);

create function keep_consent_now() returns trigger language plpgsql as $$
begin
  insert into consent_now
  select distinct on (n.contact_point_id, n.channel, n.purpose)
    n.contact_point_id, n.channel, n.purpose, n.state, n.at, n.source, p.client_id
  from new_rows n join contact_point p on p.id = n.contact_point_id
  order by n.contact_point_id, n.channel, n.purpose, n.id desc
  on conflict (contact_point_id, channel, purpose) do update
  set state = excluded.state, at = excluded.at, source = excluded.source, client_id = excluded.client_id;
  return null;
end $$;
create trigger consent_now after insert on consent referencing new table as new_rows
  for each statement execute function keep_consent_now();

insert into consent_now
select distinct on (s.contact_point_id, s.channel, s.purpose)
  s.contact_point_id, s.channel, s.purpose, s.state, s.at, s.source, p.client_id
from consent s join contact_point p on p.id = s.contact_point_id
order by s.contact_point_id, s.channel, s.purpose, s.id desc;

-- A contact point with its kind, for "has a phone".
create index contact_point_kind on contact_point (kind, client_id) where not removed;
create index interaction_recent on interaction (began_at, client_id) where contact;
create index deal_open_stage on deal (stage_id, client_id) where outcome = 'OPEN';
create index client_kind_size on client (kind, size);

-- The filter language as JSON; a static segment has its members written down.
create table segment (
  id uuid primary key,
  version bigint not null,
  name text not null,
  filter jsonb not null,
  is_static boolean not null,
  owner_id uuid not null,
  shared boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index segment_name on segment (lower(name));
create table segment_member (
  segment_id uuid not null references segment on delete cascade,
  client_id uuid not null references client,
  primary key (segment_id, client_id)
);
create index segment_member_client on segment_member (client_id);

-- How somebody likes to look at a list.
create table saved_view (
  id uuid primary key,
  name text not null,
  q text,
  filter jsonb,
  sort text not null,
  owner_id uuid not null,
  shared boolean not null,
  created_at timestamptz not null
);
create index saved_view_owner on saved_view (owner_id);

-- Patterns are estimated by a sample of the values: a large one tells common fragments from rare ones.
alter table client alter search_text set statistics 1000;

create trigger audit_added after insert on segment referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on segment referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_removed after delete on segment referencing old table as old_rows
  for each statement execute function audit_removed();
