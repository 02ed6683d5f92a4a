create index audit_at on audit_entry (at);
