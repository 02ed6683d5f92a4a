create table note (
  id bigint generated always as identity primary key,
  key text not null,
  text text not null
);
