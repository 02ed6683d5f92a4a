-- A meeting that is planned is no contact yet, a cancelled one is none, and what was deleted is none any more.
create or replace view contact_at_stage as
select c.*, v.deal_id as visit_deal_id, v.number as visit_number, v.type_id, v.stage_id, v.owner_id
from contact c
left join lateral (
  select * from stage_visit v
  where v.client_id = c.client_id
    and (c.deal_id is null or v.deal_id = c.deal_id)
    and v.entered_at <= c.began_at and (v.left_at is null or c.began_at < v.left_at)
  order by v.entered_at desc, v.deal_id
  limit 1
) v on true
where c.happened not in ('planned', 'deleted') and (c.channel <> 'MEETING' or c.happened <> 'cancelled');
