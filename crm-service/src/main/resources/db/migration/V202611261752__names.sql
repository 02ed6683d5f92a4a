create or replace function name_core(search_name text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(search_name,
    '\m(sp(olka)?\.? ?z ?\.?o\.? ?\.?o\.?|sp\.? ?[jkp]\.?|s\.? ?a\.?|s\.? ?c\.?|ltd|llc|inc|gmbh|ag|ooo|oao|zao|ip|ao)(\M|$)',
    '', 'g'), '[^[:alnum:]]+', ' ', 'g');

-- How alike two names are, from 0 to 1; those with other numbers in them are other names.
create function name_likeness(one text, other text) returns double precision
  language sql immutable strict parallel safe
  return case when regexp_replace(one, '\D', '', 'g') = regexp_replace(other, '\D', '', 'g')
    then public.similarity(one, other) else 0 end;
