-- Clients of a segment who are to be called within a period.
create table call_list (
  id uuid primary key,
  version bigint not null,
  name text not null,
  state text not null,
  mode text not null,
  segment_id uuid not null,
  plan jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null
);
create table call_list_agent (
  list_id uuid not null references call_list on delete cascade,
  user_id uuid not null,
  primary key (list_id, user_id)
);
create index call_list_agent_user on call_list_agent (user_id);

-- A client on a list. Waiting ones are given out once not_before has come, those with an appointment to their agent alone.
create table call_list_entry (
  id uuid primary key,
  list_id uuid not null references call_list on delete cascade,
  client_id uuid not null,
  position int not null,
  state text not null,
  attempts int not null default 0,
  not_before timestamptz,
  agent_id uuid,
  taken_at timestamptz,
  disposition text,
  note text,
  answers jsonb,
  changed_at timestamptz not null,
  unique (list_id, client_id)
);
create index call_list_entry_next on call_list_entry (list_id, position) where state = 'WAITING';
create index call_list_entry_position on call_list_entry (list_id, position);
create unique index call_list_entry_taken on call_list_entry (agent_id) where state = 'TAKEN';

-- A call to somebody on a list, written before the PBX is asked for it.
create table call_attempt (
  call_id uuid primary key,
  entry_id uuid not null references call_list_entry on delete cascade,
  agent_id uuid not null,
  number text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  talk_seconds bigint not null default 0,
  abandoned boolean not null default false
);
create index call_attempt_entry on call_attempt (entry_id, began_at);

-- What came of a call beside what the PBX saw: for which list it was, and what the client said, or why it was made.
create table call_result (
  call_id uuid primary key,
  list_id uuid,
  happened text,
  summary text,
  follow_up jsonb
);

-- Days on which nobody is called.
create table holiday (
  day date primary key,
  name text not null
);
