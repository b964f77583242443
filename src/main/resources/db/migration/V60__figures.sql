-- Figures and board ask by which route each instrument came about. It is written when the instrument is, instead of being worked out
-- along what it follows each time somebody looks.

alter table instrument add column route text not null default 'none';

-- Its own, or that of what it follows. A notice leads to the route after a notice.
update instrument set route = v.route from instrument_route v where v.reference = instrument.reference;

create or replace view instrument_route as select reference, route from instrument;

create function route_of_what_it_follows() returns trigger language plpgsql as $$
begin
  new.route := coalesce((select nullif(f.route, 'none') from register.instrument f where f.reference = new.follows), case when new.kind = 'NOTICE' then 'R1' end, 'none');
  return new;
end $$;
create trigger instrument_route before insert on instrument for each row execute function route_of_what_it_follows();

create function route_of_application() returns trigger language plpgsql as $$
begin
  update register.instrument set route = new.route where reference = new.reference and route <> new.route;
  return null;
end $$;
create trigger application_route after insert or update of route on application for each row execute function route_of_application();

-- What follows it goes by the same route, but where it has one of its own.
create function route_of_followers() returns trigger language plpgsql as $$
begin
  update register.instrument set route = new.route
   where follows = new.reference and route <> new.route and not exists (select 1 from register.application a where a.reference = instrument.reference);
  return null;
end $$;
create trigger instrument_route_followed after update of route on instrument for each row when (old.route <> new.route) execute function route_of_followers();

insert into data_class (table_name, column_name, class, instead) values ('instrument', 'route', 'SETTING', null);

-- A year's figures read that year: what was closed before costs nothing.
create index notice_served_day on notice (((served_at at time zone 'Europe/London')::date)) where served_at is not null;
create index notice_ended_day on notice (((ended_at at time zone 'Europe/London')::date)) where ended_at is not null and served_at is null;
create index order_made_day on protection_order (((made_at at time zone 'Europe/London')::date));
create index application_determined_day on application (((determined_at at time zone 'Europe/London')::date)) where outcome is not null;
create index hearing_clock_day on clock (((from_at at time zone 'Europe/London')::date)) where kind = 'hearing-after-notice';
create index victim_update_day on victim_update (((reached_at at time zone 'Europe/London')::date));
create index breach_happened_day on breach (((happened_at at time zone 'Europe/London')::date));
create index breach_outcome_day on breach_outcome (((decided_at at time zone 'Europe/London')::date));

-- The same facts as before; area and route are looked up once for all of them.
create or replace view figure_fact as
  select f.figure, f.day, i.area, i.route, f.label, f.hit, f.amount
  from (
    select 'noticesGiven' as figure, (n.served_at at time zone 'Europe/London')::date as day, n.reference, null::text as label, null::boolean as hit, null::numeric as amount
    from notice n where n.served_at is not null
    union all
    select 'noticesNotGiven', (n.ended_at at time zone 'Europe/London')::date, n.reference,
           case when n.decision = 'refuse' and n.condition_a = 'no' and n.condition_b = 'no' then 'refused: conditions A and B not met'
                when n.decision = 'refuse' and n.condition_a = 'no' then 'refused: condition A not met'
                when n.decision = 'refuse' and n.condition_b = 'no' then 'refused: condition B not met'
                else lower(replace(n.end_reason, '_', ' ')) end, null, null
    from notice n where n.ended_at is not null and n.served_at is null
    union all
    select 'applications', (coalesce(a.filed_at, m.made_at) at time zone 'Europe/London')::date, a.reference, null, null, null
    from application a left join order_made m on m.application_reference = a.reference
    where coalesce(a.filed_at, m.made_at) is not null
    union all
    select 'applicationsWithoutOrder', (a.determined_at at time zone 'Europe/London')::date, a.reference, lower(replace(a.outcome, '_', ' ')), null, null
    from application a where a.outcome is not null and a.outcome <> 'MADE' and a.determined_at is not null
    union all
    select 'ordersMade', (o.made_at at time zone 'Europe/London')::date, o.reference, coalesce(o.court_name, c.name), null, null
    from protection_order o join court c on c.id = o.court
    union all
    select 'heardWithinLimit', (k.from_at at time zone 'Europe/London')::date, k.instrument_reference, null, k.missed_at is null,
           round(extract(epoch from k.due_at - k.met_at) / 60)
    from clock k where k.kind = 'hearing-after-notice' and (k.met_at is not null or k.missed_at is not null)
    union all
    select 'conditions', (o.made_at at time zone 'Europe/London')::date, o.reference,
           coalesce((select c.label from condition_catalogue c where c.code = k.code order by c.version desc limit 1), k.code), null, null
    from protection_order o join clause k on k.instrument_reference = o.reference and k.version = 1
    union all
    select 'tagsFitted', (w.fitted_at at time zone 'Europe/London')::date, o.reference,
           coalesce((select c.label from condition_catalogue c where c.code = w.code order by c.version desc limit 1), w.code), null,
           (w.fitted_at at time zone 'Europe/London')::date - (o.made_at at time zone 'Europe/London')::date
    from watch w join protection_order o on o.reference = w.order_reference where w.kind = 'TAG' and w.fitted_at is not null
    union all
    select case e.kind when 'started' then 'programmesStarted' else 'programmesCompleted' end, (min(e.occurred_at) at time zone 'Europe/London')::date, m.order_reference,
           coalesce((select c.label from condition_catalogue c where c.code = m.code order by c.version desc limit 1), m.code), null, null
    from monitoring_match m join monitoring_event e on e.id = m.event_id
    where e.kind in ('started', 'completed') and m.code is not null and m.outcome <> 'NOT_OURS'
    group by e.kind, m.order_reference, m.code, m.clause_number
    union all
    select 'breachesReported', (b.happened_at at time zone 'Europe/London')::date, b.reference, b.kind, null, null
    from breach b join instrument s on s.reference = b.reference where s.state <> 'NOT_A_BREACH'
    union all
    select 'breachesPursued', (p.at at time zone 'Europe/London')::date, b.reference, b.kind, null, null
    from breach b
      cross join lateral (select least(b.charged_at, (select min(arrested_at) from breach_arrest where breach_reference = b.reference),
        (select min(decided_at) from breach_warrant where breach_reference = b.reference and issued),
        (select min(appeared_at) from breach_appearance where breach_reference = b.reference),
        (select min(decided_at) from breach_outcome where breach_reference = b.reference and forum in ('CRIMINAL', 'CONTEMPT'))) as at) p
    where p.at is not null
    union all
    select 'breachOutcomes', (x.decided_at at time zone 'Europe/London')::date, x.breach_reference, x.outcome, null, null
    from breach_outcome x where not exists (select 1 from breach_outcome later where later.breach_reference = x.breach_reference and later.number > x.number)
    union all
    select 'custodyMonths', (x.decided_at at time zone 'Europe/London')::date, x.breach_reference, x.outcome, null, x.months + round(x.days / 30.4375, 1)
    from breach_outcome x where x.outcome in ('custody', 'committed')
      and not exists (select 1 from breach_outcome later where later.breach_reference = x.breach_reference and later.number > x.number)
    union all
    select 'victimsUpdated', (u.reached_at at time zone 'Europe/London')::date, u.instrument_reference, u.milestone, u.outcome = 'TOLD' and k.missed_at is null, null
    from victim_update u join clock k on k.id = u.clock_id where u.outcome in ('TOLD', 'NOT_REACHED') or k.missed_at is not null) f
  join instrument i on i.reference = f.reference
  union all
  select 'feedback', f.day, f.area, 'none', answered.label, null, null
  from feedback_figure f
    cross join lateral (values ('listened: ' || f.listened), ('informed: ' || f.informed), ('safer: ' || f.safer)) as answered (label)
  where answered.label is not null;
