-- What a search compares: lower case, without accents, Cyrillic in Latin letters. The body is bound when it is made, so that
-- no search path matters.
create or replace function plain(value text) returns text
  language sql immutable strict parallel safe
  return translate(
    replace(replace(replace(replace(replace(replace(replace(replace(
      -- lower() alone knows the letters of the database's locale, which may be none but English.
      translate(lower(public.unaccent('public.unaccent'::regdictionary, value)),
        'АБВГҐДЕЁЖЗИІЇЙКЛМНОПРСТУЎФХЦЧШЩЪЫЬЭЄЮЯ', 'абвгґдеёжзиіїйклмнопрстуўфхцчшщъыьэєюя'),
      'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'),
    'абвгґдеёзиіїйклмнопрстуўфыэєъь', 'abvggdeeziiiyklmnoprstuufyee');

alter table client
  add address text,
  add postal_code text,
  add properties jsonb not null default '{}',
  -- What a search looks through, folded by plain(): name, contact persons, numbers, addresses, tax number; each word after a space.
  add search_text text not null default '',
  -- Only letters and digits of the tax number, in upper case: how it is compared.
  add tax_key text generated always as (nullif(upper(regexp_replace(tax_number, '[^0-9A-Za-z]', '', 'g')), '')) stored,
  drop search_name;
alter table client
  add search_name text collate "C" not null generated always as (plain(name)) stored;
create index client_by_name on client (search_name, id);
create index client_owner_by_name on client (owner_id, search_name, id);
create index client_newest on client (created_at desc, id desc);
create index client_search on client using gin (search_text public.gin_trgm_ops);
create index client_properties on client using gin (properties jsonb_path_ops);
create index client_tax on client (tax_key) where tax_key is not null;
create index client_city on client (city);
create index client_region on client (region);
create index client_source on client (source);
drop index client_owner;
drop index contact_point_search;

-- Somebody to talk to at a client; who is removed stays, because contact points and consents hang on the person.
create table contact_person (
  id uuid primary key,
  client_id uuid not null references client,
  name text not null,
  position text,
  place integer not null,
  removed boolean not null
);
create index contact_person_client on contact_person (client_id);
alter table contact_point add person_id uuid references contact_person;
create index contact_point_person on contact_point (person_id) where person_id is not null;
create index contact_point_client on contact_point (client_id, place) where not removed;

update client c set search_text = ' ' || plain(concat_ws(' ', c.name, c.tax_key,
  (select string_agg(p.value, ' ') from contact_point p where p.client_id = c.id and not p.removed)));

-- What a company wants to know of its clients besides the fields that every client has. The values are in client.properties,
-- by the id of the definition.
create table property (
  id uuid primary key,
  name text not null,
  type text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO')),
  choices text[] not null,
  place integer not null,
  retired boolean not null
);
create unique index property_name on property (lower(name));

-- The categories that were made in the settings or used once; client_category tells who has them.
create table category (
  name text primary key,
  colour text
);
insert into category (name) select distinct name from client_category;
