-- The entry of the timeline that a deal or a task was made of.
alter table deal add source_interaction uuid references interaction on delete set null;
alter table task add source_interaction uuid references interaction on delete set null;
create index deal_source on deal (source_interaction) where source_interaction is not null;
create index task_source on task (source_interaction) where source_interaction is not null;

-- What people have written they may write anew: the audit log keeps what it said before. What the other services saw is restated by
-- them alone and is no news for the log.
create function audit_written() returns trigger language plpgsql as $$
declare
  after jsonb := case tg_op when 'DELETE' then '{}' else to_jsonb(new) end;
  changes jsonb := (
    select jsonb_object_agg(key, jsonb_strip_nulls(jsonb_build_object('from', value, 'to', after -> key)))
    from jsonb_each(to_jsonb(old))
    where key in ('channel', 'happened', 'text', 'began_at', 'ended_at', 'deal_id') and value is distinct from after -> key
      and value <> coalesce(after -> key, 'null'));
begin
  if changes is not null then
    insert into audit_entry (actor_id, door, action, what, record_id, client_id, changes)
    values (audit_actor(), audit_door(), case tg_op when 'DELETE' then 'REMOVED' else 'CHANGED' end, 'INTERACTION', old.id,
      old.client_id, changes);
  end if;
  return null;
end $$;
create trigger audit_written after update or delete on interaction for each row
  when (old.source = 'crm.interactions' and old.happened <> 'task-done') execute function audit_written();
