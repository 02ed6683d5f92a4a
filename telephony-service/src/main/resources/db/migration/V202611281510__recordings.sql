-- Who listened to the recording of a call, and when.
create table recording_access (
  id uuid primary key,
  call_id uuid not null references call,
  recording integer not null,
  user_id uuid not null,
  at timestamptz not null
);
create index recording_access_of_call on recording_access (call_id, at desc);

-- Files that are to be deleted: their clients were erased, or they were kept for long enough.
create table recording_removal (
  pbx text not null,
  file text not null,
  noted_at timestamptz not null,
  primary key (pbx, file)
);

-- Since when the recordings of a call are kept no more; null while they are, or when there were none.
alter table call add column recordings_gone_at timestamptz;
create index call_recorded on call (ended_at)
  where recordings_gone_at is null and story -> 'steps' @> '[{"kind": "RECORDED"}]';
