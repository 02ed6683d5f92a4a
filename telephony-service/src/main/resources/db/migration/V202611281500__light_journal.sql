-- The journal is written far more often than read: what an event says is kept as it was written, and a summary of each
-- block is index enough for times that come in their order.
alter table pbx_event alter column event type text using event::text;
drop index pbx_event_at;
create index pbx_event_at on pbx_event using brin (at) with (autosummarize = on);
