-- A group deal that is closed takes no more answers; the deals of its members go on.
alter table group_deal add column closed_at timestamptz;
