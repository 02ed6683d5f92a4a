create table deal_type (
  id uuid primary key,
  name text not null unique,
  kind text not null check (kind in ('AUTOMATIC', 'MANUAL', 'NONE')),
  place integer not null
);

-- Versions and their stages never change once published: a deal keeps the version it began with.
create table process_version (
  id uuid primary key,
  deal_type_id uuid not null references deal_type,
  version integer not null,
  announced boolean not null default false,
  unique (deal_type_id, version)
);

create table stage (
  id uuid primary key,
  process_version_id uuid not null references process_version,
  code text not null,
  name text not null,
  position integer not null,
  probability numeric(5, 4) not null check (probability between 0 and 1),
  days integer not null check (days > 0),
  unique (process_version_id, position),
  unique (process_version_id, code)
);

create table loss_reason (
  code text primary key,
  name text not null,
  place integer not null
);

insert into deal_type values ('019a0000-0000-7000-8000-000000000001', 'Sale', 'MANUAL', 0);
insert into process_version (id, deal_type_id, version)
values ('019a0000-0000-7000-8000-000000000101', '019a0000-0000-7000-8000-000000000001', 1);
insert into stage (id, process_version_id, code, name, position, probability, days) values
  ('019a0000-0000-7000-8000-000000000201', '019a0000-0000-7000-8000-000000000101', 'assessment', 'Client assessment', 0, 0.05, 3),
  ('019a0000-0000-7000-8000-000000000202', '019a0000-0000-7000-8000-000000000101', 'preparation', 'Meeting preparation', 1, 0.10, 3),
  ('019a0000-0000-7000-8000-000000000203', '019a0000-0000-7000-8000-000000000101', 'presentation', 'Presentation', 2, 0.20, 7),
  ('019a0000-0000-7000-8000-000000000204', '019a0000-0000-7000-8000-000000000101', 'offer', 'Commercial offer', 3, 0.35, 5),
  ('019a0000-0000-7000-8000-000000000205', '019a0000-0000-7000-8000-000000000101', 'decision', 'Awaiting decision', 4, 0.50, 14),
  ('019a0000-0000-7000-8000-000000000206', '019a0000-0000-7000-8000-000000000101', 'agreement', 'Agreement', 5, 0.75, 7),
  ('019a0000-0000-7000-8000-000000000207', '019a0000-0000-7000-8000-000000000101', 'payment', 'Payment', 6, 0.85, 14),
  ('019a0000-0000-7000-8000-000000000208', '019a0000-0000-7000-8000-000000000101', 'delivery', 'Delivery', 7, 0.95, 14),
  ('019a0000-0000-7000-8000-000000000209', '019a0000-0000-7000-8000-000000000101', 'closing', 'Closing', 8, 0.98, 3);

insert into loss_reason values
  ('price', 'Price too high', 0),
  ('competitor', 'Chose a competitor', 1),
  ('no-budget', 'No budget', 2),
  ('no-need', 'No need any more', 3),
  ('timing', 'Not now', 4),
  ('no-answer', 'Stopped answering', 5),
  ('terms', 'Terms of delivery or payment', 6),
  ('other', 'Another reason', 7);
