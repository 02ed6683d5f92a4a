-- Who holds an address is asked of removed contact points too: a refusal stays in force.
drop index contact_point_value;
create index contact_point_value on contact_point (value);
