alter table client add erased_at timestamptz;

-- Addresses whose client was erased after it had refused: who refused once is not written to again because somebody enters the
-- address anew. Only salted hashes are kept, from which no address can be read.
create table suppression_salt (salt bytea not null);
insert into suppression_salt select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
create table suppressed_address (
  hash bytea not null,
  channel text not null,
  purpose text not null,
  at timestamptz not null,
  primary key (hash, channel, purpose)
);

create function suppression_hash(address text) returns bytea language sql stable
  return sha256((select salt from suppression_salt) || convert_to(address, 'UTF8'));

-- Whatever door the address comes back through, the refusal stands at it from the beginning.
create function keep_suppressed() returns trigger language plpgsql as $$
begin
  if exists (select from suppressed_address) then
    insert into consent (contact_point_id, channel, purpose, state, at, source)
    select n.id, s.channel, s.purpose, 'WITHDRAWN', s.at, 'erased'
    from new_rows n join suppressed_address s on s.hash = suppression_hash(n.value);
  end if;
  return null;
end $$;
create trigger stays_suppressed after insert on contact_point referencing new table as new_rows
  for each statement execute function keep_suppressed();
