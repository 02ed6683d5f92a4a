create table import (
  id uuid primary key,
  file_id uuid not null references stored_file,
  file_name text not null,
  layout jsonb not null,
  mapping jsonb,
  state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE')),
  job_id uuid,
  created_by uuid not null,
  created_at timestamptz not null
);
create index import_newest on import (created_by, created_at desc, id desc);

-- A row of the file: what was read, what will be or has been done with it. Undo needs changes, so they stay.
create table import_row (
  import_id uuid not null references import on delete cascade,
  number integer not null,
  cells text[] not null,
  facts jsonb,
  -- How the client of the row is recognised: T, P, E or N with the tax number, phone, e-mail address, or name and city.
  keys text[] not null,
  outcome text check (outcome in ('NEW', 'CHANGED', 'SAME', 'SKIPPED', 'DUPLICATE', 'REJECTED')),
  reason text,
  detail text,
  client_id uuid,
  changes jsonb,
  applied boolean not null,
  undone text,
  version_after bigint,
  primary key (import_id, number)
);
create index import_row_outcome on import_row (import_id, outcome, number);
create index import_row_client on import_row (client_id) where client_id is not null;

create table import_mapping (
  id uuid primary key,
  name text not null,
  headers text[] not null,
  mapping jsonb not null,
  created_by uuid not null,
  changed_at timestamptz not null
);
create unique index import_mapping_name on import_mapping (lower(name));
