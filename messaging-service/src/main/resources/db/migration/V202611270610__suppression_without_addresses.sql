-- The suppression list outlives an erased client, so it keeps salted hashes, from which no address can be read.
create table suppression_salt (salt bytea not null);
insert into suppression_salt select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

create function suppression_hash(address text) returns bytea language sql stable
  return sha256((select salt from suppression_salt) || convert_to(address, 'UTF8'));

drop view mailable;
alter table suppression add column hash bytea;
update suppression set hash = suppression_hash(address);
alter table suppression drop column address;
alter table suppression add primary key (hash);

-- The one rule of who may be written to. A withdrawal anywhere on an address binds every client who shares it; a consent
-- given after an unsubscribe lifts it, a dead mailbox stays dead.
create view mailable as
select a.client_id,
       a.address,
       a.position,
       coalesce(a.consent = 'GIVEN', false) and not exists (
         select 1 from recipient_address w where w.address = a.address and w.consent = 'WITHDRAWN'
       ) as consented,
       exists (
         select 1 from suppression s
         where s.hash = suppression_hash(a.address)
           and not (s.reason = 'UNSUBSCRIBED' and a.consent = 'GIVEN' and a.consent_at > s.at)
       ) as suppressed
from recipient_address a;

-- What mail servers answered before may name whom they refused.
update campaign set stop_reason = regexp_replace(stop_reason, '[^\s<>"''(),;:]+@[^\s<>"''(),;:]+', '…', 'g')
where stop_reason like '%@%';
