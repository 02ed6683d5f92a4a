-- This service's own copy of crm.clients and crm.users: what a letter needs, and no more.
create table recipient (
  client_id uuid primary key,
  version bigint not null,
  name text not null,
  city text,
  categories text[] not null,
  owner_id uuid,
  owner_name text,
  team_id uuid,
  language text
);
create table recipient_address (
  client_id uuid not null references recipient on delete cascade,
  contact_point_id uuid not null,
  position integer not null,
  address text not null,
  consent text,
  consent_at timestamptz,
  primary key (client_id, contact_point_id)
);
create index recipient_address_address on recipient_address (address);

create table person (
  user_id uuid primary key,
  version bigint not null,
  name text not null
);

-- Addresses that get no more letters, whatever a campaign says.
create table suppression (
  address text primary key,
  reason text not null,
  message_id uuid,
  at timestamptz not null
);

-- The one rule of who may be written to. A withdrawal anywhere on an address binds every client who shares it; a consent
-- given after an unsubscribe lifts it, a dead mailbox stays dead.
create view mailable as
select a.client_id,
       a.address,
       a.position,
       coalesce(a.consent = 'GIVEN', false) and not exists (
         select 1 from recipient_address w where w.address = a.address and w.consent = 'WITHDRAWN'
       ) as consented,
       exists (
         select 1 from suppression s
         where s.address = a.address and not (s.reason = 'UNSUBSCRIBED' and a.consent = 'GIVEN' and a.consent_at > s.at)
       ) as suppressed
from recipient_address a;

-- The members of a segment as crm named them at the start; deleted when the audience stands.
create table member_snapshot (
  id uuid primary key,
  taken_at timestamptz not null
);
create table member (
  snapshot_id uuid not null references member_snapshot on delete cascade,
  client_id uuid not null,
  primary key (snapshot_id, client_id)
);

create table campaign (
  id uuid primary key,
  version bigint not null,
  name text not null,
  subject text not null,
  html text not null,
  category text,
  purpose text not null,
  state text not null,
  stop_reason text,
  created_by uuid not null,
  started_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  changed_at timestamptz not null,
  snapshot_id uuid,
  audience_cursor uuid,
  audience_complete boolean not null default false
);
create index campaign_state on campaign (state);
create index campaign_changed on campaign (changed_at);
