-- A reply asks for all offers to a client, answered ones included.
drop index group_deal_member_client;
create index group_deal_member_client on group_deal_member (client_id);
