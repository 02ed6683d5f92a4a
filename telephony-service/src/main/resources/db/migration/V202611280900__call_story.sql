-- How a call went: its legs, who heard each other, where it went on its way.
alter table call
  add column hold_seconds bigint not null default 0,
  add column hung_up_by text not null default 'PBX',
  add column queue text,
  add column queue_seconds bigint not null default 0,
  add column story jsonb not null default '{"legs": [], "talks": [], "steps": []}';
alter table call
  alter column hold_seconds drop default,
  alter column hung_up_by drop default,
  alter column queue_seconds drop default,
  alter column story drop default;

-- Every colleague who has a part in a call: who talked in it, and to whom it is counted.
create table call_user (
  call_id uuid not null references call on delete cascade,
  user_id uuid not null,
  started_at timestamptz not null,
  primary key (call_id, user_id)
);
create index call_user_newest on call_user (user_id, started_at desc, call_id desc);
insert into call_user (call_id, user_id, started_at)
select id, user_id, started_at from call where user_id is not null;
drop index call_of_user;

-- A story without the numbers of the outside, and without the files and transfers that may name them.
create function forget_numbers(story jsonb) returns jsonb language sql immutable as $$
  select jsonb_build_object(
    'legs', coalesce((select jsonb_agg(l || '{"number": null}' order by n)
                      from jsonb_array_elements(story -> 'legs') with ordinality t(l, n)), '[]'),
    'talks', story -> 'talks',
    'steps', coalesce((select jsonb_agg(case when s ->> 'kind' in ('TRANSFERRED', 'RECORDED')
                                             then s || '{"detail": null}' else s end order by n)
                       from jsonb_array_elements(story -> 'steps') with ordinality t(s, n)), '[]'))
$$;

-- What the PBXs said of one leg.
create index pbx_event_leg on pbx_event (leg);
create index call_of_queue on call (queue, started_at desc, id desc) where queue is not null;
create index call_of_number on call (outside_number, started_at desc, id desc) where outside_number is not null;
