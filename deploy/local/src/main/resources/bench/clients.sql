-- Fills an empty base with :n believable clients. Statements are separated by a line with two dashes and a bar.
alter table crm.client disable trigger user
--|
alter table crm.contact_point disable trigger user
--|
alter table crm.client_category disable trigger user
--|
drop index crm.client_search
--|
create or replace function pg_temp.pick(words text[], i bigint, salt bigint) returns text language sql immutable
  return words[1 + (abs(hashint8(i * 31 + salt)::bigint) % cardinality(words))]
--|
create or replace function pg_temp.cid(i bigint) returns uuid language sql immutable
  return ('019b0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
--|
create temp table person_name as select i,
  case when i % 20 = 0 then pg_temp.pick(array['Иван','Ольга','Пётр','Анна','Юлия','Сергей','Щепан','Жанна'], i, 1)
    else pg_temp.pick(array['Anna','Piotr','Katarzyna','Jan','Małgorzata','Łukasz','Zofia','Stanisław','Ewa','Michał','John','Mary','Grażyna','Wojciech','Agnieszka','Tomasz'], i, 1) end || ' ' ||
  case when i % 20 = 0 then pg_temp.pick(array['Иванов','Петрова','Щукин','Кузнецов','Жукова','Цветков','Чехов','Шишкин'], i, 2)
    else pg_temp.pick(array['Nowak','Kowalski','Wiśniewska','Wójcik','Kowalczyk','Kamińska','Lewandowski','Zieliński','Szymański','Woźniak','Dąbrowski','Kozłowska','Jankowski','Mazur','Krawczyk','Smith','Brown','Żak','Ćwik','Ślusarczyk'], i, 2)
      || chr(97 + (i % 26)::int) || pg_temp.pick(array['ski','cki','ak','uk','icz','owa','er','an'], i, 9) end as name
from generate_series(1, :n) i
--|
insert into crm.client (id, version, kind, name, address, postal_code, city, region, size, tax_number, source, owner_id, note,
  properties, search_text, created_at, changed_at)
select pg_temp.cid(i), 0, x.kind, x.name, 'Długa ' || 1 + i % 200, lpad((i % 100)::text, 2, '0') || '-' || lpad((i % 1000)::text, 3, '0'),
  x.city, x.region, case when i % 4 > 0 then (abs(hashint8(i)) % 500)::int end, x.tax,
  pg_temp.pick(array['fair','web','recommendation','phone','campaign'], i, 3),
  (select u.id from crm.users u where u.login = 'seller' || i % 40), null,
  jsonb_strip_nulls(jsonb_build_object(:'revenue', case when i % 2 = 0 then abs(hashint8(i)) % 100000 end,
    :'industry', case when i % 3 > 0 then pg_temp.pick(array['retail','transport','building','food','IT'], i, 4) end,
    :'contract', case when i % 5 = 0 then to_char(date '2026-01-01' + (i % 700)::int, 'YYYY-MM-DD') end)),
  ' ' || crm.plain(concat_ws(' ', x.name, '+48' || (600000000 + i), x.email, x.tax)),
  now() - interval '1 minute' * (i % 1000000), now()
from (select p.i, case when i % 3 = 0 then 'COMPANY' else 'PERSON' end as kind,
    case when i % 3 = 0 then pg_temp.pick(array['Zakłady','Hurtownia','Fabryka','Biuro','Studio','Firma','Spółdzielnia','Trans'], i, 5) || ' ' || split_part(p.name, ' ', 2) || ' ' || i
      else p.name end as name,
    pg_temp.pick(array['Warszawa','Kraków','Łódź','Wrocław','Poznań','Gdańsk','Szczecin','Lublin','Katowice','Białystok','Москва','London'], i, 6) as city,
    pg_temp.pick(array['mazowieckie','małopolskie','łódzkie','dolnośląskie','wielkopolskie','pomorskie'], i, 7) as region,
    case when i % 3 = 0 then 'PL' || 1000000000 + i end as tax,
    'kontakt' || i || '@' || pg_temp.pick(array['example.com','example.org','poczta.example','firma.example'], i, 8) as email
  from person_name p) x
--|
insert into crm.contact_point (id, client_id, kind, value, raw, place, removed)
select ('019b0001-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, pg_temp.cid(i), 'PHONE', '+48' || (600000000 + i), (600000000 + i)::text, 0, false
from generate_series(1, :n) i
--|
insert into crm.contact_point (id, client_id, kind, value, raw, place, removed)
select ('019b0002-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, pg_temp.cid(i), 'EMAIL', e, e, 1, false
from (select i, 'kontakt' || i || '@' || pg_temp.pick(array['example.com','example.org','poczta.example','firma.example'], i, 8) as e
  from generate_series(1, :n) i) x
--|
insert into crm.client_category (client_id, name)
select pg_temp.cid(i), pg_temp.pick(array['VIP','Retail','Wholesale','Partner','Fair 2026','Newsletter'], i, 10)
from generate_series(1, :n) i where i % 2 = 0
--|
insert into crm.category (name) select unnest(array['VIP','Retail','Wholesale','Partner','Fair 2026','Newsletter']) on conflict do nothing
--|
insert into crm.consent_now (contact_point_id, channel, purpose, state, at, source, client_id)
select ('019b0002-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'EMAIL', 'MARKETING',
  case when i % 9 = 0 then 'WITHDRAWN' else 'GIVEN' end, now(), 'form', pg_temp.cid(i)
from generate_series(1, :n) i where i % 5 < 2
--|
insert into crm.interaction (id, version, channel, direction, happened, client_id, began_at, source, contact, text)
select ('019b0003-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 'CALL', 'OUT', 'answered', pg_temp.cid(i * 2),
  now() - interval '1 minute' * (abs(hashint8(i)) % 525600), 'telephony.interactions', true, 'Call'
from generate_series(1, :n / 2) i
--|
insert into crm.interaction (id, version, channel, direction, happened, client_id, began_at, source, contact, text)
select ('019b0004-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 'NOTE', null, 'noted', pg_temp.cid(7),
  now() - interval '1 hour' * i, 'crm.interactions', false, 'Note ' || i
from generate_series(1, 500) i
--|
create index client_search on crm.client using gin (search_text public.gin_trgm_ops)
--|
alter table crm.client enable trigger user
--|
alter table crm.contact_point enable trigger user
--|
alter table crm.client_category enable trigger user
