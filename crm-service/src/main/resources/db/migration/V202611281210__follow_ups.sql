-- Interactions for which what was agreed in them has been done.
create table followed_interaction (
  id uuid primary key
);
