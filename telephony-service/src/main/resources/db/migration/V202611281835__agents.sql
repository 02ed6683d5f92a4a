-- What each agent does, and did: one row is open at most.
create table agent_state (
  id bigint generated always as identity primary key,
  user_id uuid not null,
  state text not null check (state in ('AVAILABLE', 'PAUSED', 'AFTER_CALL')),
  reason text,
  began_at timestamptz not null,
  until timestamptz,
  ended_at timestamptz
);
create unique index agent_state_now on agent_state (user_id) where ended_at is null;
create index agent_state_until on agent_state (until) where ended_at is null;
create index agent_state_began on agent_state (began_at);
