-- Work that takes longer than a request: import, export, bulk change, erase. It survives a restart and is seen while it runs.
create table job (
  id uuid primary key,
  kind text not null,
  title text not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  task jsonb not null,
  done bigint not null,
  total bigint,
  result jsonb,
  problem text,
  file_id uuid,
  cancel_asked boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index job_creator on job (created_by, created_at desc, id desc);
create index job_newest on job (created_at desc, id desc);

-- The table of db-scheduler (its README gives the columns for PostgreSQL).
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- Files of any size, outside the rows that name them, in pieces that are read one after the other.
create table stored_file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null,
  created_at timestamptz not null
);
create table stored_file_piece (
  file_id uuid not null references stored_file on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (file_id, number)
);
alter table stored_file_piece alter bytes set storage external;
