-- Who changed what, when, from and to what, through which door. Triggers write it, so that no door leads around it.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  door text not null,
  action text not null,
  what text not null,
  record_id text not null,
  client_id uuid,
  changes jsonb not null
);
create index audit_client on audit_entry (client_id, id) where client_id is not null;
create index audit_actor on audit_entry (actor_id, id);

create function audit_actor() returns uuid language sql stable
  return nullif(current_setting('lejek.actor', true), '')::uuid;

create function audit_door() returns text language sql stable
  return coalesce(nullif(current_setting('lejek.door', true), ''), 'SYSTEM');

-- The client that a row belongs to.
create function audit_client(source text, r jsonb) returns uuid language sql stable
  return case source
    when 'client' then (r ->> 'id')::uuid
    when 'consent' then (select p.client_id from contact_point p where p.id = (r ->> 'contact_point_id')::uuid)
    else (r ->> 'client_id')::uuid
  end;

-- What says nothing to a reader, and what nobody may read.
create function audit_hidden() returns text[] language sql immutable
  return array['id', 'client_id', 'version', 'place', 'created_at', 'changed_at', 'search_text', 'search_name', 'tax_key',
    'password_hash', 'removed'];

create function audit_added() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
  select audit_actor(), audit_door(), 'ADDED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'), a.client,
    coalesce((select jsonb_object_agg(key, jsonb_build_object('to', value)) from jsonb_each(jsonb_strip_nulls(a.r))
      where key <> all (audit_hidden()) and value not in ('""', '[]', '{}')), '{}')
  from (select to_jsonb(n) as r, audit_client(tg_table_name, to_jsonb(n)) as client from new_rows n) a
  -- What comes with a new client is told by the entry of the client.
  where tg_table_name = 'client' or a.client is null or not exists (
    select 1 from client c where c.id = a.client and c.version = 0 and c.xmin::text = pg_current_xact_id()::xid::text);
  return null;
end $$;

create function audit_removed() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
  select audit_actor(), audit_door(), 'REMOVED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'),
    audit_client(tg_table_name, a.r),
    coalesce((select jsonb_object_agg(key, jsonb_build_object('from', value)) from jsonb_each(jsonb_strip_nulls(a.r))
      where key <> all (audit_hidden()) and value not in ('""', '[]', '{}')), '{}')
  from (select to_jsonb(o) as r from old_rows o) a;
  return null;
end $$;

create function audit_changed() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
  select audit_actor(), audit_door(),
    case when d.n ->> 'removed' = 'true' and d.o ->> 'removed' = 'false' then 'REMOVED' else 'CHANGED' end,
    upper(tg_table_name), coalesce(d.n ->> 'id', d.n ->> 'name'), audit_client(tg_table_name, d.n), d.changes
  from (
    select a.o, a.n, (
      select jsonb_object_agg(key, case when key = 'password_hash' then '{}'
        else jsonb_build_object('from', a.o -> key, 'to', a.n -> key) end)
      from jsonb_object_keys(a.n) key
      where a.o -> key is distinct from a.n -> key
        and (key <> all (audit_hidden()) or key in ('password_hash', 'removed'))) as changes
    from (select to_jsonb(o) as o, to_jsonb(n) as n from old_rows o join new_rows n on n.id = o.id) a) d
  where d.changes is not null;
  return null;
end $$;

create trigger audit_added after insert on client referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on client referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_removed after delete on client referencing old table as old_rows
  for each statement execute function audit_removed();
create trigger audit_added after insert on contact_person referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on contact_person referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_removed after delete on contact_person referencing old table as old_rows
  for each statement execute function audit_removed();
create trigger audit_added after insert on contact_point referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on contact_point referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_removed after delete on contact_point referencing old table as old_rows
  for each statement execute function audit_removed();
create trigger audit_added after insert on client_category referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_removed after delete on client_category referencing old table as old_rows
  for each statement execute function audit_removed();
create trigger audit_added after insert on consent referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_added after insert on users referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on users referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_added after insert on team referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on team referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_removed after delete on team referencing old table as old_rows
  for each statement execute function audit_removed();
create trigger audit_added after insert on property referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_changed after update on property referencing old table as old_rows new table as new_rows
  for each statement execute function audit_changed();
create trigger audit_added after insert on category referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_removed after delete on category referencing old table as old_rows
  for each statement execute function audit_removed();
