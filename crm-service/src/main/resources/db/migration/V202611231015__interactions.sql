create table interaction (
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
  ended_at timestamptz,
  contact_point text,
  text text,
  source text not null,
  -- Whether somebody was in touch with the client; a missed call, a refused letter and a note are none.
  contact boolean not null
);
create index interaction_client on interaction (client_id, began_at desc, id desc);
create index interaction_contact on interaction (client_id, began_at desc) where contact;
