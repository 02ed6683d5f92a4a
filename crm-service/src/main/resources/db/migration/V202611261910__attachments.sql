-- Files that belong to a client. Erasing the stored file erases the attachment.
create table attachment (
  id uuid primary key,
  client_id uuid not null references client,
  file_id uuid not null references stored_file on delete cascade,
  name text not null,
  author_id uuid not null,
  created_at timestamptz not null
);
create index attachment_client on attachment (client_id, created_at desc, id desc);
create index attachment_file on attachment (file_id);

create trigger audit_added after insert on attachment referencing new table as new_rows
  for each statement execute function audit_added();
create trigger audit_removed after delete on attachment referencing old table as old_rows
  for each statement execute function audit_removed();
