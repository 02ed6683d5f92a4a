-- The letters of campaigns of the last days: with the talks of lists they are what a client is to have enough of.
create table campaign_letter (
  id uuid primary key,
  client_id uuid not null,
  sent_at timestamptz not null
);
create index campaign_letter_client on campaign_letter (client_id, sent_at);
create index campaign_letter_sent on campaign_letter (sent_at);

create index call_list_entry_client on call_list_entry (client_id);
