create table outbox (
  id bigint generated always as identity primary key,
  lane smallint not null,
  topic text not null,
  key text not null,
  event_id uuid not null,
  type text not null,
  subject text not null,
  time timestamptz not null,
  sequence bigint,
  data bytea,
  refused text
);
create index outbox_lane on outbox (lane, id);
create index outbox_refused on outbox (topic, key) where refused is not null;

create table consumer_offset (
  consumer text not null,
  topic text not null,
  partition integer not null,
  next bigint not null,
  primary key (consumer, topic, partition)
);

create table parked_event (
  consumer text not null,
  topic text not null,
  partition integer not null,
  "offset" bigint not null,
  key bytea,
  headers jsonb not null,
  data bytea,
  reason text not null,
  parked_at timestamptz not null,
  primary key (consumer, topic, partition, "offset")
);
