-- One row per letter. The states and the order of the commits are those of docs/canvas/messaging.md.
create table message (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  client_id uuid not null,
  channel text not null,
  address text,
  state text not null,
  reason text,
  fence bigint not null default 0,
  holder uuid,
  lease_until timestamptz,
  not_before timestamptz not null,
  attempt integer not null default 0,
  rfc_message_id text not null unique,
  provider text,
  provider_ref text,
  code integer,
  enhanced_code text,
  began_at timestamptz,
  decided_at timestamptz,
  unsubscribed_at timestamptz,
  interaction_version bigint not null default 0,
  unique (campaign_id, channel, client_id),
  unique (campaign_id, channel, address)
);
create index message_due on message (campaign_id, not_before, id) where state in ('READY', 'DEFERRED');
create index message_held on message (state) where state in ('CLAIMED', 'INFLIGHT');
create index message_count on message (campaign_id, state, reason);
create index message_client on message (client_id);

-- The processes that send. A letter in flight belongs to its holder as long as the holder's lease is alive.
create table holder (
  id uuid primary key,
  lease_until timestamptz not null
);

-- A token bucket per provider, shared by all replicas.
create table rate_bucket (
  provider text primary key,
  tokens double precision not null,
  filled_at timestamptz not null
);
