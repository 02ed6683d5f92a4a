-- The order of the list, which goes down by score and up by ids.
drop index duplicate_pair_score;
create index duplicate_pair_order on duplicate_pair ((-score), first_id, second_id);
