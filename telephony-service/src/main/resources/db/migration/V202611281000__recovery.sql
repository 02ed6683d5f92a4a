-- A gap is looked at once what the PBX wrote down can be read; null until then.
alter table pbx_gap
  add column looked_at timestamptz,
  add column recovered int,
  add column completed int,
  add column problem text;
create index pbx_gap_waiting on pbx_gap (ended_at) where looked_at is null;

-- Whether a call, or its end, was learned from what the PBX wrote down.
alter table call add column recovered boolean not null default false;
alter table call alter column recovered drop default;

-- By how much our clock is ahead of the PBX's, in milliseconds.
alter table pbx_line add column clock_ahead_ms bigint;
