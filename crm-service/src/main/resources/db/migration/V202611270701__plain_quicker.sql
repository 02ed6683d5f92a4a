-- The result is as before. Most texts are plain Latin once their accents are gone, and only the others go the long way.
create function plain_cyrillic(value text) returns text
  language sql immutable strict parallel safe
  return translate(
    replace(replace(replace(replace(replace(replace(replace(replace(
      -- lower() alone knows the letters of the database's locale, which may be none but English.
      translate(lower(value),
        'АБВГҐДЕЁЖЗИІЇЙКЛМНОПРСТУЎФХЦЧШЩЪЫЬЭЄЮЯ', 'абвгґдеёжзиіїйклмнопрстуўфхцчшщъыьэєюя'),
      'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'),
    'абвгґдеёзиіїйклмнопрстуўфыэєъь', 'abvggdeeziiiyklmnoprstuufyee');

create or replace function plain(value text) returns text
  language sql immutable strict parallel safe
  return case
    when octet_length(public.unaccent('public.unaccent'::regdictionary, value))
      = length(public.unaccent('public.unaccent'::regdictionary, value))
    then lower(public.unaccent('public.unaccent'::regdictionary, value))
    else plain_cyrillic(public.unaccent('public.unaccent'::regdictionary, value)) end;
