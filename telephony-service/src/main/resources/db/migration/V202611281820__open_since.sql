-- From when on the journal is needed by who goes on with this PBX: a takeover reads minutes, not hours.
alter table pbx_line add column open_since timestamptz;
