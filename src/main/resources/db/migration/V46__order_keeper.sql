-- Which force looks after an order: the one that took it over last (s.42(2)); without a row, the force whose order it is.
create view order_keeper as
  select distinct on (h.instrument_reference) h.instrument_reference as order_reference, f.id as force, f.name, h.confirmed_at as since, h.outside_reference as force_reference
  from hand_off h join police_force f on h.system = 'police force: ' || f.name
  where h.what = 'take over management of the order' and h.confirmed_at is not null
  order by h.instrument_reference, h.id desc;
