-- The result is as before. In this language the function takes a sixth of the time, and calls none but the database's own.
create or replace function plain(value text) returns text
  language plpgsql immutable strict parallel safe as $$
declare
  latin constant text := public.unaccent('public.unaccent'::regdictionary, value);
begin
  if octet_length(latin) = length(latin) then
    return lower(latin);
  end if;
  return translate(
    replace(replace(replace(replace(replace(replace(replace(replace(
      -- lower() alone knows the letters of the database's locale, which may be none but English.
      translate(lower(latin),
        'АБВГҐДЕЁЖЗИІЇЙКЛМНОПРСТУЎФХЦЧШЩЪЫЬЭЄЮЯ', 'абвгґдеёжзиіїйклмнопрстуўфхцчшщъыьэєюя'),
      'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'),
    'абвгґдеёзиіїйклмнопрстуўфыэєъь', 'abvggdeeziiiyklmnoprstuufyee');
end $$;
drop function plain_cyrillic;

-- What was added or removed is kept as it was; only a change is written column by column.
alter table audit_entry
  add record jsonb,
  alter changes set default '{}';

create or replace function audit_added() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, record)
  select audit_actor(), audit_door(), 'ADDED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'), a.client,
    jsonb_strip_nulls(a.r - audit_hidden())
  from (
    select r, case tg_table_name
      when 'consent' then (select p.client_id from contact_point p where p.id = (r ->> 'contact_point_id')::uuid)
      else (r ->> 'client_id')::uuid
      end as client
    from (select to_jsonb(n) as r from new_rows n offset 0) j offset 0) a
  where a.client is null or (select c.xmin from client c where c.id = a.client and c.version = 0) is distinct from pg_current_xact_id()::xid;
  return null;
end $$;

create or replace function audit_added_to_client() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, record)
  select audit_actor(), audit_door(), 'ADDED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'), a.client_id,
    jsonb_strip_nulls(a.r - audit_hidden())
  from (
    select to_jsonb(n) as r, n.client_id from new_rows n
    where (select c.xmin from client c where c.id = n.client_id and c.version = 0) is distinct from pg_current_xact_id()::xid
    offset 0) a;
  return null;
end $$;

create or replace function audit_removed() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, record)
  select audit_actor(), audit_door(), 'REMOVED', upper(tg_table_name), coalesce(a.r ->> 'id', a.r ->> 'name'),
    case tg_table_name when 'client' then (a.r ->> 'id')::uuid else (a.r ->> 'client_id')::uuid end,
    jsonb_strip_nulls(a.r - audit_hidden())
  from (select to_jsonb(o) as r from old_rows o offset 0) a;
  return null;
end $$;

-- The chunks of an import are applied in the order of the rows: one number tells how far it has come.
alter table import add applied_to integer not null default 0;
update import i set applied_to = coalesce((select max(r.number) from import_row r where r.import_id = i.id and r.applied), 0);
alter table import_row drop applied, drop version_after;

-- Clients come by the thousand: their columns by name take half the time of taking the others away again.
create function audit_client_added() returns trigger language plpgsql as $$
begin
  insert into audit_entry (actor_id, door, action, what, record_id, client_id, record)
  select audit_actor(), audit_door(), 'ADDED', 'CLIENT', n.id, n.id, jsonb_strip_nulls(jsonb_build_object('kind', n.kind, 'name', n.name,
    'address', n.address, 'postal_code', n.postal_code, 'city', n.city, 'region', n.region, 'size', n.size,
    'tax_number', n.tax_number, 'source', n.source, 'owner_id', n.owner_id, 'note', n.note, 'properties', n.properties))
  from new_rows n;
  return null;
end $$;
create or replace trigger audit_added after insert on client referencing new table as new_rows
  for each statement execute function audit_client_added();

-- Entries are written in the order of time: a range of time is a range of the table.
drop index audit_at;
create index audit_at on audit_entry using brin (at);
-- The unique index answers what this one did.
drop index contact_point_client;
