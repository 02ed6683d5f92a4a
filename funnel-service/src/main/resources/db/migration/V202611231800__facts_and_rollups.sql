-- The processes as published; the stages of every version ever seen, because a deal keeps the version it began with.
create table process (
  type_id uuid primary key,
  name text not null,
  kind text not null,
  version integer not null
);

create table stage (
  type_id uuid not null,
  version integer not null,
  stage_id uuid not null,
  code text not null,
  name text not null,
  position integer not null,
  probability numeric not null,
  primary key (type_id, version, stage_id)
);

-- The state of every deal after its last folded event; closed_... are the terms of the moment of closing.
create table deal (
  deal_id uuid primary key,
  partition integer not null,
  sequence bigint not null,
  outcome text not null,
  client_id uuid not null,
  type_id uuid not null,
  type_version integer not null,
  owner_id uuid,
  team_id uuid,
  amount_minor bigint not null,
  currency text not null,
  expected_minor bigint not null,
  next_action_at timestamptz,
  stage_id uuid not null,
  stage_code text not null,
  stage_name text not null,
  stage_position integer not null,
  stage_probability numeric not null,
  visit integer not null,
  entered_at timestamptz not null,
  attempt integer not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  closed_at timestamptz,
  closed_stage_id uuid,
  reach_stage_id uuid,
  closed_owner_id uuid,
  closed_team_id uuid,
  closed_amount_minor bigint,
  closed_currency text
);
create index deal_open on deal (type_id, stage_id) where outcome = 'OPEN';
create index deal_closed on deal (closed_at) where outcome in ('WON', 'LOST');

-- Fact: an interval of a deal in a stage, with the terms at its beginning.
create table stage_visit (
  deal_id uuid not null,
  number integer not null,
  attempt integer not null,
  client_id uuid not null,
  type_id uuid not null,
  type_version integer not null,
  stage_id uuid not null,
  owner_id uuid,
  team_id uuid,
  amount_minor bigint not null,
  currency text not null,
  entered_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  left_at timestamptz,
  exit text,
  primary key (deal_id, number)
);
create index stage_visit_client on stage_visit (client_id, entered_at);

-- Fact: an interaction, in its highest version.
create table contact (
  id uuid primary key,
  version bigint not null,
  channel text not null,
  direction text,
  happened text not null,
  client_id uuid,
  deal_id uuid,
  performer_id uuid,
  campaign_id uuid,
  began_at timestamptz not null,
  ended_at timestamptz
);
create index contact_client on contact (client_id, began_at);

-- A contact belongs to the stage its client's deal was in when it happened. Looked up when read: a deal event that comes
-- late, or after the contact, is then accounted for without anything to put right. Several deals: the latest entry counts.
create view contact_at_stage as
select c.*, v.deal_id as visit_deal_id, v.number as visit_number, v.type_id, v.stage_id, v.owner_id
from contact c
left join lateral (
  select * from stage_visit v
  where v.client_id = c.client_id
    and (c.deal_id is null or v.deal_id = c.deal_id)
    and v.entered_at <= c.began_at and (v.left_at is null or c.began_at < v.left_at)
  order by v.entered_at desc, v.deal_id
  limit 1
) v on true;

-- What the deals contribute to the figures, from the facts: the same arithmetic as the rollups, by another way.
create view deal_figure as
select 'OPEN' as metric, deal_id, partition, client_id, type_id, stage_id, owner_id, team_id, currency, amount_minor,
  expected_minor, case when next_action_at is null then 1 else 0 end as without_next_step, entered_at as at,
  entered_at, closed_at
from deal where outcome = 'OPEN'
union all
select 'WON', deal_id, partition, client_id, type_id, closed_stage_id, closed_owner_id, closed_team_id, closed_currency,
  closed_amount_minor, 0, 0, closed_at, entered_at, closed_at
from deal where outcome = 'WON'
union all
select 'LOST_FROM', deal_id, partition, client_id, type_id, closed_stage_id, closed_owner_id, closed_team_id,
  closed_currency, closed_amount_minor, 0, 0, closed_at, entered_at, closed_at
from deal where outcome = 'LOST'
union all
select 'LOST_REACH', deal_id, partition, client_id, type_id, reach_stage_id, closed_owner_id, closed_team_id,
  closed_currency, closed_amount_minor, 0, 0, closed_at, entered_at, closed_at
from deal where outcome = 'LOST';

-- Rollup. The partition is in the key, so that owners of different partitions never wait for each other. Days are UTC.
create table stage_bucket (
  partition integer not null,
  metric text not null,
  day date not null,
  type_id uuid not null,
  stage_id uuid not null,
  owner_id uuid,
  team_id uuid,
  currency text not null,
  deals bigint not null,
  amount_minor bigint not null,
  expected_minor bigint not null,
  without_next_step bigint not null
);
create unique index stage_bucket_key
  on stage_bucket (partition, metric, day, type_id, stage_id, owner_id, team_id, currency) nulls not distinct;
create index stage_bucket_figure on stage_bucket (metric, day);

-- Events that came before their predecessor in the deal.
create table pending_event (
  deal_id uuid not null,
  sequence bigint not null,
  type text not null,
  data jsonb not null,
  since timestamptz not null,
  primary key (deal_id, sequence)
);

-- How often the figures of a partition changed, and how new they are; every replica watches it for its browsers.
create table funnel_progress (
  source text not null,
  partition integer not null,
  version bigint not null,
  as_of timestamptz,
  primary key (source, partition)
);

-- What the figures can be cut by; no name, no phone, no address.
create table client (
  id uuid primary key,
  version bigint not null,
  region text,
  size integer,
  source text,
  categories text[] not null
);

create table seller (
  id uuid primary key,
  version bigint not null,
  name text not null,
  team_id uuid,
  active boolean not null
);
