create table team (
  id uuid primary key,
  name text not null
);
create unique index team_name on team (lower(name));

create table users (
  id uuid primary key,
  version bigint not null,
  login text not null unique check (login = lower(login)),
  name text not null,
  password_hash text not null,
  roles text[] not null check (cardinality(roles) > 0),
  team_id uuid references team,
  extension text unique,
  language text not null,
  active boolean not null,
  created_at timestamptz not null
);
create index users_team on users (team_id);

-- One row per unused set-up link; every replica of a new installation may have written one. Empty once a user exists.
create table setup_token (
  hash bytea primary key,
  created_at timestamptz not null
);

-- A family is one sign-in; each refresh marks its token as used and adds the next.
create table refresh_token (
  hash bytea primary key,
  family uuid not null,
  user_id uuid not null references users,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index refresh_token_family on refresh_token (family);
create index refresh_token_user on refresh_token (user_id);
create index refresh_token_expires on refresh_token (expires_at);

-- Attempts to sign in since the window began; a success removes the row.
create table sign_on_attempt (
  login text not null,
  address text not null,
  attempts integer not null,
  since timestamptz not null,
  primary key (login, address)
);
create index sign_on_attempt_since on sign_on_attempt (since);
