-- Who has which number, as crm says (crm.clients).
create table client (
  id uuid primary key,
  version bigint not null,
  name text not null,
  owner_id uuid
);
create table client_phone (
  number text not null,
  client_id uuid not null references client on delete cascade,
  primary key (number, client_id)
);
create index client_phone_client on client_phone (client_id);

-- Who has which extension, as crm says (crm.users).
create table colleague (
  id uuid primary key,
  version bigint not null,
  name text not null,
  team_id uuid,
  extension text,
  active boolean not null
);
create index colleague_extension on colleague (extension) where active;
create index colleague_team on colleague (team_id);

-- One row per finished call.
create table call (
  id uuid primary key,
  pbx text not null,
  key text not null,
  version bigint not null,
  direction text not null,
  outcome text not null,
  caller_number text,
  called_number text,
  outside_number text,
  client_id uuid,
  user_id uuid,
  extension text,
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz not null,
  wait_seconds bigint not null,
  talk_seconds bigint not null,
  end_certain boolean not null,
  recorded_at timestamptz not null,
  unique (pbx, key)
);
create index call_newest on call (started_at desc, id desc);
create index call_of_client on call (client_id, started_at desc, id desc);
create index call_of_user on call (user_id, started_at desc, id desc);
create index call_of_nobody on call (outside_number) where client_id is null;

-- Which channels a recorded call was made of.
create table call_leg (
  pbx text not null,
  leg text not null,
  call_id uuid not null references call on delete cascade,
  primary key (pbx, leg)
);
create index call_leg_call on call_leg (call_id);

-- Calls that were asked for by a click.
create table click (
  call_id uuid primary key,
  user_id uuid not null,
  number text not null,
  client_id uuid,
  asked_at timestamptz not null
);
create index click_asked on click (asked_at);

-- What the PBXs said, in the order of its coming.
create table pbx_event (
  id bigint generated always as identity primary key,
  pbx text not null,
  at timestamptz not null,
  leg text not null,
  event jsonb not null
);
create index pbx_event_at on pbx_event (at);

-- How the line to each PBX stands, and until when it was surely good.
create table pbx_line (
  pbx text primary key,
  connected boolean not null,
  version text,
  since timestamptz not null,
  last_event_at timestamptz,
  alive_at timestamptz
);

-- When events may have been missed.
create table pbx_gap (
  id uuid primary key,
  pbx text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  reason text not null
);
create index pbx_gap_ended on pbx_gap (pbx, ended_at);
