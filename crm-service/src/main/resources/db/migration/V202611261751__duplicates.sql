-- Likely duplicates as the last search found them; "first" is the lower id. Only the newest search counts.
create table duplicate_pair (
  first_id uuid not null references client on delete cascade,
  second_id uuid not null references client on delete cascade,
  reasons text[] not null,
  score integer not null,
  search_id uuid not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index duplicate_pair_second on duplicate_pair (second_id);
create index duplicate_pair_score on duplicate_pair (score desc, first_id, second_id);

-- Pairs that somebody has looked at: two clients after all.
create table not_duplicate (
  first_id uuid not null references client on delete cascade,
  second_id uuid not null references client on delete cascade,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index not_duplicate_second on not_duplicate (second_id);

-- What is compared of a name: letters and digits, without the legal form.
create function name_core(search_name text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(search_name,
    '\m(sp(olka)?\.? ?z ?\.?o\.? ?\.?o\.?|s\.? ?a\.?|s\.? ?c\.?|ltd|llc|inc|gmbh|ag|ooo|oao|zao|ip|ao)(\M|$)', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g');

-- A client that was merged into another one: where its number leads, and all that is needed to part them again.
create table client_merge (
  id uuid primary key,
  survivor_id uuid not null,
  gone_id uuid not null,
  gone_name text not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  record jsonb not null,
  undone_by uuid,
  undone_at timestamptz
);
create unique index client_merge_gone on client_merge (gone_id) where undone_at is null;
create index client_merge_survivor on client_merge (survivor_id, id);

-- The client that this id stands for now; itself unless it was merged.
create function client_now(asked uuid) returns uuid language sql stable as $$
  with recursive way (id, step) as (
    select asked, 0
    union all
    select m.survivor_id, w.step + 1 from way w join client_merge m on m.gone_id = w.id and m.undone_at is null
    where w.step < 100)
  select id from way order by step desc limit 1
$$;
