-- What goes on at each PBX, as its owner saw it last; calls, talks and who waits.
alter table pbx_line add column calls_now jsonb;

create index call_recorded_at on call (recorded_at);

-- Until when the statistics have told of the calls that were recorded.
create table statistics_told (
  only_one boolean primary key default true check (only_one),
  recorded_until timestamptz not null
);
insert into statistics_told (recorded_until) values (now());
