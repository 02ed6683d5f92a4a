-- A shared segment or view that names a segment which is not shared could be used by its maker alone: so it is its maker's.
do $$
begin
  loop
    update segment s set shared = false, version = version + 1
    where s.shared and exists (
      select from segment p where not p.shared and p.id <> s.id and strpos(cast(s.filter as text), cast(p.id as text)) > 0);
    exit when not found;
  end loop;
end $$;

update saved_view v set shared = false
where v.shared and exists (
  select from segment p where not p.shared
    and (v.segment_id = p.id or strpos(cast(v.filter as text), cast(p.id as text)) > 0));

delete from default_view d using saved_view v where v.id = d.view_id and not v.shared and v.owner_id <> d.user_id;
