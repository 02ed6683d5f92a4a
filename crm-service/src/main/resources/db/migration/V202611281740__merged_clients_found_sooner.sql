-- Asked for every interaction: a procedure keeps its plans, a query is planned each time.
create or replace function client_now(asked uuid) returns uuid language plpgsql stable as $$
declare
  found_now uuid := asked;
  survivor uuid;
begin
  for step in 1..100 loop
    select m.survivor_id into survivor from client_merge m where m.gone_id = found_now and m.undone_at is null;
    exit when survivor is null;
    found_now := survivor;
  end loop;
  return found_now;
end
$$;
