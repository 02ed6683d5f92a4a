-- To delete a client the database asks whether a consent still refers to it: without this index it reads them all.
create index consent_now_client on consent_now (client_id);
