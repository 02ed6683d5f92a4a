-- An id that sorts by the time of its making (UUID version 7, RFC 9562), so that rows made together lie together in their indexes.
create function next_id() returns uuid language sql volatile as $$
  select cast(encode(
    set_bit(
      set_bit(
        overlay(uuid_send(gen_random_uuid())
          placing substring(int8send(cast(extract(epoch from clock_timestamp()) * 1000 as bigint)) from 3) from 1 for 6),
        52, 1),
      53, 1),
    'hex') as uuid)
$$;
