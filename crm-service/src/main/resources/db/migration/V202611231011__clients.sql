create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

-- What a search compares: lower case, without accents. The body is bound when it is made, so that no search path matters.
create function plain(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

create table client (
  id uuid primary key,
  version bigint not null,
  kind text not null check (kind in ('COMPANY', 'PERSON')),
  name text not null,
  search_name text collate "C" not null generated always as (plain(name)) stored,
  region text,
  city text,
  size integer check (size >= 0),
  tax_number text,
  source text,
  owner_id uuid,
  note text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index client_by_name on client (search_name, id);
create index client_name_search on client using gin (search_name public.gin_trgm_ops);
create index client_owner on client (owner_id);

-- A removed contact point stays: its consents, withdrawals above all, hold when it comes back.
create table contact_point (
  id uuid primary key,
  client_id uuid not null references client,
  kind text not null check (kind in ('PHONE', 'EMAIL')),
  value text not null,
  raw text not null,
  label text,
  place integer not null,
  removed boolean not null,
  unique (client_id, kind, value)
);
create index contact_point_value on contact_point (value) where not removed;
create index contact_point_search on contact_point using gin (value public.gin_trgm_ops) where not removed;

create table client_category (
  client_id uuid not null references client,
  name text not null,
  primary key (client_id, name)
);
create index client_category_name on client_category (name, client_id);

-- A ledger: the newest row of a contact point, channel and purpose is what holds.
create table consent (
  id bigint generated always as identity primary key,
  contact_point_id uuid not null references contact_point,
  channel text not null check (channel in ('EMAIL', 'SMS', 'CALL')),
  purpose text not null check (purpose in ('MARKETING', 'SERVICE')),
  state text not null check (state in ('GIVEN', 'WITHDRAWN')),
  at timestamptz not null,
  source text not null,
  proof text,
  actor_id uuid
);
create index consent_current on consent (contact_point_id, channel, purpose, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the rows of % are never changed', tg_table_name;
end $$;
create trigger consent_is_a_ledger before update on consent for each row execute function refuse_change();
