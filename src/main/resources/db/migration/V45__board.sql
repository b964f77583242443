-- What managers watch: the cases they see, what runs, and what the scheme achieved.

-- The cases somebody sees, by the rule of uk.dapo.access.CaseVisibility (a test compares the two). "closed": restricted to others,
-- so that all they may know is that it is there.
create function cases_seen_by(who text, moment timestamptz) returns table (reference text, area text, closed boolean) language sql stable as $$
  select c.reference, c.area, r.id is not null and not admitted.yes
  from register.protection_case c
    join register.officer f on f.username = who
    left join register.case_restriction r on r.case_reference = c.reference and r.lifted_at is null
    cross join lateral (
      select exists (select 1 from register.case_named_person n where n.restriction_id = r.id and n.username = who and n.removed_at is null)
          or exists (select 1 from register.case_opening o where o.case_reference = c.reference and o.username = who
                     and o.until_at > moment and (r.id is null or o.kind = 'BREAK_GLASS')) as yes) admitted
  where c.area = any (f.areas) or admitted.yes
$$;

-- By which route an instrument came about: its own, or that of what it follows. A notice leads to the route after a notice.
create view instrument_route as
  select i.reference, coalesce(a1.route, a2.route, a3.route, a4.route,
           case when 'NOTICE' in (i.kind, i2.kind, i3.kind, i4.kind) then 'R1' end, 'none') as route
  from instrument i
    left join application a1 on a1.reference = i.reference
    left join instrument i2 on i2.reference = i.follows  left join application a2 on a2.reference = i2.reference
    left join instrument i3 on i3.reference = i2.follows left join application a3 on a3.reference = i3.reference
    left join instrument i4 on i4.reference = i3.follows left join application a4 on a4.reference = i4.reference;

-- What is open stays a small part of what there was: the board reads these and no more.
create index clock_running on clock (due_at) where closed_at is null;
create index victim_update_open on victim_update (case_reference) where closed_at is null;
create index breach_open on instrument (reference) where kind = 'BREACH' and state not in ('CONCLUDED', 'NO_ACTION', 'NOT_A_BREACH');
create index protection_case_opened on protection_case (opened_at desc, reference);

-- Each time somebody had a failed step tried again, and why.
create table incident_retry (
  id             bigint generated always as identity primary key,
  incident       text not null,
  case_reference text references protection_case,
  step           text not null,
  reason         text not null,
  retried_by     text not null,
  retried_at     timestamptz not null
);
create index incident_retry_case on incident_retry (case_reference);
create trigger incident_retry_append_only before update or delete on incident_retry for each row execute function refuse_change();

insert into data_class (table_name, column_name, class, instead) values
  ('incident_retry', 'incident', 'REFERENCE', null), ('incident_retry', 'case_reference', 'REFERENCE', null), ('incident_retry', 'step', 'SETTING', null),
  ('incident_retry', 'reason', 'PERSONAL', '""'), ('incident_retry', 'retried_by', 'STAFF', null);
insert into data_rows (table_name, condition) values ('incident_retry', 'case_reference = $1');

-- Reading the page of a case is not doing something in it.
create or replace view case_last_done as
  select c.reference as case_reference, cast(max(e.at) at time zone 'Europe/London' as date) as last_day
    from register.protection_case c join register.event e on e.chain = c.reference
   where e.kind not in ('form-opened', 'document-opened', 'evidence-opened', 'confidential-opened', 'order-read', 'case-read', 'case-exported', 'glass-broken',
                        'case-opened-across-areas', 'legal-hold-placed', 'legal-hold-lifted', 'documents-erased')
     and not (e.kind = 'form-submitted' and e.refers ->> 'form' in ('requestRetention', 'approveRetention', 'readCase'))
   group by c.reference;

-- One row each time something happened that a figure counts. "hit": whether it was in time; "amount": what is added up or
-- measured; "label": what the figure is broken down by. Days are London days. uk.dapo.board.Figure defines each figure in words.
create view figure_fact as
  select 'noticesGiven' as figure, (n.served_at at time zone 'Europe/London')::date as day, i.area, 'R1' as route,
         null::text as label, null::boolean as hit, null::numeric as amount
  from notice n join instrument i on i.reference = n.reference where n.served_at is not null
  union all
  select 'noticesNotGiven', (n.ended_at at time zone 'Europe/London')::date, i.area, 'R1',
         case when n.decision = 'refuse' and n.condition_a = 'no' and n.condition_b = 'no' then 'refused: conditions A and B not met'
              when n.decision = 'refuse' and n.condition_a = 'no' then 'refused: condition A not met'
              when n.decision = 'refuse' and n.condition_b = 'no' then 'refused: condition B not met'
              else lower(replace(n.end_reason, '_', ' ')) end, null, null
  from notice n join instrument i on i.reference = n.reference where n.ended_at is not null and n.served_at is null
  union all
  select 'applications', (coalesce(a.filed_at, m.made_at) at time zone 'Europe/London')::date, i.area, a.route, null, null, null
  from application a join instrument i on i.reference = a.reference left join order_made m on m.application_reference = a.reference
  where coalesce(a.filed_at, m.made_at) is not null
  union all
  select 'applicationsWithoutOrder', (a.determined_at at time zone 'Europe/London')::date, i.area, a.route, lower(replace(a.outcome, '_', ' ')), null, null
  from application a join instrument i on i.reference = a.reference where a.outcome is not null and a.outcome <> 'MADE' and a.determined_at is not null
  union all
  select 'ordersMade', (o.made_at at time zone 'Europe/London')::date, i.area, r.route, coalesce(o.court_name, c.name), null, null
  from protection_order o join instrument i on i.reference = o.reference join instrument_route r on r.reference = o.reference join court c on c.id = o.court
  union all
  select 'heardWithinLimit', (k.from_at at time zone 'Europe/London')::date, i.area, 'R1', null, k.missed_at is null,
         round(extract(epoch from k.due_at - k.met_at) / 60)
  from clock k join instrument i on i.reference = k.instrument_reference
  where k.kind = 'hearing-after-notice' and (k.met_at is not null or k.missed_at is not null)
  union all
  select 'conditions', (o.made_at at time zone 'Europe/London')::date, i.area, r.route,
         coalesce((select c.label from condition_catalogue c where c.code = k.code order by c.version desc limit 1), k.code), null, null
  from protection_order o join instrument i on i.reference = o.reference join instrument_route r on r.reference = o.reference
    join clause k on k.instrument_reference = o.reference and k.version = 1
  union all
  select 'tagsFitted', (w.fitted_at at time zone 'Europe/London')::date, i.area, r.route,
         coalesce((select c.label from condition_catalogue c where c.code = w.code order by c.version desc limit 1), w.code), null,
         (w.fitted_at at time zone 'Europe/London')::date - (o.made_at at time zone 'Europe/London')::date
  from watch w join protection_order o on o.reference = w.order_reference join instrument i on i.reference = o.reference
    join instrument_route r on r.reference = o.reference where w.kind = 'TAG' and w.fitted_at is not null
  union all
  select case e.kind when 'started' then 'programmesStarted' else 'programmesCompleted' end, (min(e.occurred_at) at time zone 'Europe/London')::date,
         i.area, r.route, coalesce((select c.label from condition_catalogue c where c.code = m.code order by c.version desc limit 1), m.code), null, null
  from monitoring_match m join monitoring_event e on e.id = m.event_id join instrument i on i.reference = m.order_reference
    join instrument_route r on r.reference = m.order_reference
  where e.kind in ('started', 'completed') and m.code is not null and m.outcome <> 'NOT_OURS'
  group by e.kind, m.order_reference, m.code, m.clause_number, i.area, r.route
  union all
  select 'breachesReported', (b.happened_at at time zone 'Europe/London')::date, i.area, r.route, b.kind, null, null
  from breach b join instrument i on i.reference = b.reference join instrument_route r on r.reference = b.reference where i.state <> 'NOT_A_BREACH'
  union all
  select 'breachesPursued', (p.at at time zone 'Europe/London')::date, i.area, r.route, b.kind, null, null
  from breach b join instrument i on i.reference = b.reference join instrument_route r on r.reference = b.reference
    cross join lateral (select least(b.charged_at, (select min(arrested_at) from breach_arrest where breach_reference = b.reference),
      (select min(decided_at) from breach_warrant where breach_reference = b.reference and issued),
      (select min(appeared_at) from breach_appearance where breach_reference = b.reference),
      (select min(decided_at) from breach_outcome where breach_reference = b.reference and forum in ('CRIMINAL', 'CONTEMPT'))) as at) p
  where p.at is not null
  union all
  select 'breachOutcomes', (x.decided_at at time zone 'Europe/London')::date, i.area, r.route, x.outcome, null, null
  from breach_outcome x join instrument i on i.reference = x.breach_reference join instrument_route r on r.reference = x.breach_reference
  where not exists (select 1 from breach_outcome later where later.breach_reference = x.breach_reference and later.number > x.number)
  union all
  select 'custodyMonths', (x.decided_at at time zone 'Europe/London')::date, i.area, r.route, x.outcome, null, x.months + round(x.days / 30.4375, 1)
  from breach_outcome x join instrument i on i.reference = x.breach_reference join instrument_route r on r.reference = x.breach_reference
  where x.outcome in ('custody', 'committed')
    and not exists (select 1 from breach_outcome later where later.breach_reference = x.breach_reference and later.number > x.number)
  union all
  select 'victimsUpdated', (u.reached_at at time zone 'Europe/London')::date, i.area, r.route, u.milestone, u.outcome = 'TOLD' and k.missed_at is null, null
  from victim_update u join instrument i on i.reference = u.instrument_reference join instrument_route r on r.reference = u.instrument_reference
    join clock k on k.id = u.clock_id
  where u.outcome in ('TOLD', 'NOT_REACHED') or k.missed_at is not null
  union all
  select 'feedback', f.day, f.area, 'none', answered.label, null, null
  from feedback_figure f
    cross join lateral (values ('listened: ' || f.listened), ('informed: ' || f.informed), ('safer: ' || f.safer)) as answered (label)
  where answered.label is not null;
