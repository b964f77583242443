-- What a report would break, and what it waits with.
alter table monitoring_match
  -- of what a tag shows, the clause that it monitors
  add column broken_clause int,
  -- waits with this one to be sorted: the same source says the same of the same order and condition
  add column with_event    bigint references monitoring_event;
create index monitoring_match_with on monitoring_match (with_event) where with_event is not null;
create index monitoring_event_said on monitoring_event (order_reference, condition, kind);
