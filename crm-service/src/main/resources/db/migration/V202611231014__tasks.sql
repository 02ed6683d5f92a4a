create table task (
  id uuid primary key,
  kind text not null check (kind in ('MANUAL', 'CALL_BACK', 'NEW_LEAD', 'STEP')),
  title text not null,
  client_id uuid references client,
  deal_id uuid references deal,
  assignee_id uuid,
  due_at timestamptz not null,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  done_at timestamptz,
  done_by uuid,
  created_at timestamptz not null,
  created_by uuid,
  cause_at timestamptz,
  check ((state = 'OPEN') = (done_at is null))
);
create index task_assignee on task (assignee_id, state, due_at, id);
create index task_due on task (state, due_at, id);
create index task_client on task (client_id, state);
create index task_deal on task (deal_id, due_at) where state = 'OPEN';
create unique index task_one_call_back on task (client_id) where kind = 'CALL_BACK' and state = 'OPEN';
create unique index task_one_step on task (deal_id) where kind = 'STEP' and state = 'OPEN';
create index task_done on task (client_id, done_at desc, id desc) where state = 'DONE';
