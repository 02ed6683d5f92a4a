-- All that the address of a list says. A segment that is removed later stays named, so that the view does not show everybody instead.
alter table saved_view add column category text, add column segment_id uuid;
drop index saved_view_owner;
create unique index saved_view_name on saved_view (owner_id, lower(name));

-- The view with which somebody's list opens.
create table default_view (
  user_id uuid primary key,
  view_id uuid not null references saved_view on delete cascade
);
create index default_view_view on default_view (view_id);
