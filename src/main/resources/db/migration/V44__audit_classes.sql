-- The audit trail's anchors and seals are trail: hashes and references, never erased.
insert into data_class (table_name, column_name, class) values
  ('event_anchor', 'previous', 'TRAIL'), ('event_anchor_head', 'chain', 'TRAIL'), ('event_anchor_head', 'hash', 'TRAIL'), ('event_head', 'seal', 'TRAIL');
