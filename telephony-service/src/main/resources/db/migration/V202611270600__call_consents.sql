-- What the person at a number answered to the question for consent to calls of advertising, as crm says.
alter table client_phone add column consent text;

-- The one rule of who may be called for advertising. A withdrawal anywhere on a number binds every client who shares it.
create view callable as
select p.client_id,
       p.number,
       w.withdrawn,
       coalesce(p.consent = 'GIVEN', false) and not w.withdrawn as consented
from client_phone p
cross join lateral (
  select exists (select 1 from client_phone o where o.number = p.number and o.consent = 'WITHDRAWN') as withdrawn
) w;

-- What was read before told no consents. The topic holds the state of every client: it is read again from its beginning.
delete from consumer_offset where topic = 'crm.clients';
