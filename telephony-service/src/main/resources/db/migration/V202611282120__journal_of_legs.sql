-- A row for all that was said of one leg within a page of the journal, instead of one for each event: their places in the
-- order in which everything was said, and the events themselves, one JSON text in a line. A page has at most 10,000.
alter table pbx_event rename to journal;
alter index pbx_event_at rename to journal_at;
alter index pbx_event_leg rename to journal_leg;
alter table journal rename column event to events;
alter table journal add column places bigint[];
update journal set places = array[id];
alter table journal alter column places set not null;
alter table journal alter column id drop identity;
create sequence pbx_event_place increment by 10000;
select setval('pbx_event_place', coalesce(max(id), 0) + 10000) from journal;

-- To compress them would cost the storm more time than the disk saves.
alter table journal alter column events set storage external;
alter table journal set (toast_tuple_target = 8160);

-- Each event for itself; it is at most a page older than its time here says.
create view pbx_event as
  select said.place as id, j.pbx, j.at, j.leg, said.event
  from journal j, unnest(j.places, string_to_array(rtrim(j.events, E'\n'), E'\n')) as said (place, event);
