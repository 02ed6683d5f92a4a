-- Imports add rows by the thousand: what is to be told of a row is found out once, and whether it is told at all before that.
create or replace function audit_added() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
  select audit_actor(), audit_door(), 'ADDED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'), a.client,
    coalesce((select jsonb_object_agg(key, jsonb_build_object('to', value)) from jsonb_each(a.r - audit_hidden())
      where value not in ('null', '""', '[]', '{}')), '{}')
  from (
    select r, case tg_table_name
      when 'client' then (r ->> 'id')::uuid
      when 'consent' then (select p.client_id from contact_point p where p.id = (r ->> 'contact_point_id')::uuid)
      else (r ->> 'client_id')::uuid
      end as client
    from (select to_jsonb(n) as r from new_rows n offset 0) j offset 0) a
  where tg_table_name = 'client' or a.client is null
    or (select c.xmin from client c where c.id = a.client and c.version = 0) is distinct from pg_current_xact_id()::xid;
  return null;
end $$;

-- What comes with a new client is told by the entry of the client.
create function audit_added_to_client() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
  select audit_actor(), audit_door(), 'ADDED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'), a.client_id,
    coalesce((select jsonb_object_agg(key, jsonb_build_object('to', value)) from jsonb_each(a.r - audit_hidden())
      where value not in ('null', '""', '[]', '{}')), '{}')
  from (
    select to_jsonb(n) as r, n.client_id from new_rows n
    where (select c.xmin from client c where c.id = n.client_id and c.version = 0) is distinct from pg_current_xact_id()::xid
    offset 0) a;
  return null;
end $$;

create or replace trigger audit_added after insert on contact_person referencing new table as new_rows
  for each statement execute function audit_added_to_client();
create or replace trigger audit_added after insert on contact_point referencing new table as new_rows
  for each statement execute function audit_added_to_client();
create or replace trigger audit_added after insert on client_category referencing new table as new_rows
  for each statement execute function audit_added_to_client();
