create table deal (
  id uuid primary key,
  version bigint not null,
  sequence bigint not null,
  client_id uuid not null references client,
  deal_type_id uuid not null references deal_type,
  process_version_id uuid not null references process_version,
  title text not null,
  owner_id uuid not null,
  team_id uuid,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  outcome text not null check (outcome in ('OPEN', 'WON', 'LOST', 'VOID')),
  stage_id uuid not null references stage,
  entered_stage_at timestamptz not null,
  furthest_position integer not null,
  attempt integer not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  loss_reason text references loss_reason,
  competitor text,
  win_back_on date,
  next_action_at timestamptz,
  check ((outcome = 'OPEN') = (closed_at is null)),
  check ((outcome = 'LOST') = (loss_reason is not null))
);
create index deal_client on deal (client_id, outcome);
create index deal_newest on deal (opened_at desc, id desc);
create index deal_owner on deal (owner_id, opened_at desc, id desc);
create index deal_board on deal (deal_type_id, stage_id, entered_stage_at desc) where outcome = 'OPEN';

-- The life of a deal as intervals; the one without an end is where it is now.
create table stage_visit (
  id uuid primary key,
  deal_id uuid not null references deal,
  process_version_id uuid not null references process_version,
  stage_id uuid not null references stage,
  attempt integer not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  recorded_at timestamptz not null,
  actor_id uuid,
  owner_id uuid not null,
  amount_minor bigint not null,
  currency text not null,
  check (left_at >= entered_at),
  -- Checked at the commit, because a move writes the new visit before it ends the old one.
  constraint one_open_visit exclude using btree (deal_id with =) where (left_at is null) deferrable initially deferred
);
create index stage_visit_deal on stage_visit (deal_id, entered_at);

-- What happened to deals, one row an event, for the timeline of their clients.
create table deal_history (
  deal_id uuid not null references deal,
  sequence bigint not null,
  id uuid not null unique,
  client_id uuid not null,
  happened text not null,
  from_stage_id uuid references stage,
  stage_id uuid not null references stage,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  primary key (deal_id, sequence)
);
create index deal_history_client on deal_history (client_id, at desc, id desc);
