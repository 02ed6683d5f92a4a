-- The clients of a bulk change as they were selected; what it has done to each is needed to take it back.
create table bulk_member (
  job_id uuid not null references job,
  client_id uuid not null references client on delete cascade,
  state text not null check (state in ('WAITING', 'CHANGED', 'SAME', 'LEFT')),
  former jsonb,
  undone boolean not null,
  restored boolean not null,
  primary key (job_id, client_id)
);
create index bulk_member_next on bulk_member (job_id, state, client_id);
create index bulk_member_client on bulk_member (client_id);

-- One offer to many: each member that answers becomes a deal of its own.
create table group_deal (
  id uuid primary key,
  title text not null,
  deal_type_id uuid not null references deal_type,
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null,
  owner_id uuid not null,
  created_at timestamptz not null
);
create index group_deal_newest on group_deal (created_at desc, id desc);
create table group_deal_member (
  group_deal_id uuid not null references group_deal on delete cascade,
  client_id uuid not null references client on delete cascade,
  deal_id uuid references deal,
  spun_off_at timestamptz,
  primary key (group_deal_id, client_id)
);
create index group_deal_member_client on group_deal_member (client_id) where deal_id is null;
create index group_deal_member_deal on group_deal_member (deal_id) where deal_id is not null;
