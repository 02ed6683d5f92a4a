-- Only what can be shown: a colour as #rrggbb.
alter table category add constraint category_colour check (colour ~ '^#[0-9a-f]{6}$');

-- Whatever door a category comes through, it is offered from its first use on.
create function note_category() returns trigger language plpgsql as $$
begin
  insert into category (name) select distinct n.name from new_rows n
  where not exists (select from category c where c.name = n.name) order by n.name
  on conflict do nothing;
  return null;
end $$;
create trigger category_is_known after insert on client_category referencing new table as new_rows
  for each statement execute function note_category();
