-- The order watched: which condition has which watch, what was reported on it, and what people found.

-- One row a watch. Of the whole order where no clause is named. A row is closed when the condition, or the order, is over.
create table watch (
  id              bigint generated always as identity primary key,
  order_reference text not null references instrument,
  kind            text not null check (kind in ('NOTIFICATION', 'VISITS', 'REVIEW', 'TAG', 'PROGRAMME', 'SIGN_ON', 'VISITED')),
  code            text not null,
  clause_number   int,
  planned_version int not null,
  opened_at       timestamptz not null,
  fitted_at       timestamptz,
  next_at         timestamptz,
  closed_at       timestamptz,
  close_reason    text
);
create unique index watch_open on watch (order_reference, code, coalesce(clause_number, 0)) where closed_at is null;

-- Reports of one kind on one condition that belong together: one question to a person, one breach, however many they are.
create table monitoring_alert (
  id              bigint generated always as identity primary key,
  order_reference text not null references instrument,
  code            text not null,
  clause_number   int,
  kind            text not null,
  route           text not null check (route in ('ASSESS', 'BREACH')),
  reports         int not null default 1,
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  opened_at       timestamptz not null,
  answer          text,
  answered_by     text,
  answered_at     timestamptz
);
create index monitoring_alert_order on monitoring_alert (order_reference, code, kind);

-- What a provider, a programme or a person reported, as it came. The same reference twice is the same report.
create table monitoring_event (
  id               bigint generated always as identity primary key,
  source           text not null,
  source_reference text not null,
  digest           text not null,
  order_reference  text not null,
  condition        text not null,
  occurred_at      timestamptz not null,
  kind             text not null,
  detail           text,
  received_by      text not null,
  received_at      timestamptz not null,
  unique (source, source_reference)
);
create trigger monitoring_event_append_only before update or delete on monitoring_event for each row execute function refuse_change();

-- Where a report went: on with its watch, to an alert, or to a person who sorts it; who sorted it adds a row.
create table monitoring_match (
  id              bigint generated always as identity primary key,
  event_id        bigint not null references monitoring_event,
  outcome         text not null check (outcome in ('PROGRESS', 'ALERT', 'JOINED', 'SORT', 'NOT_OURS')),
  order_reference text references instrument,
  code            text,
  clause_number   int,
  breach_kind     text,
  alert_id        bigint references monitoring_alert,
  reason          text,
  matched_by      text not null,
  matched_at      timestamptz not null
);
create index monitoring_match_event on monitoring_match (event_id, id);
create index monitoring_match_order on monitoring_match (order_reference, code, clause_number);
create index monitoring_match_alert on monitoring_match (alert_id);
create trigger monitoring_match_append_only before update or delete on monitoring_match for each row execute function refuse_change();

create table compliance_visit (
  id               bigint generated always as identity primary key,
  order_reference  text not null references instrument,
  visited_at       timestamptz not null,
  seen             boolean not null,
  breach_suspected boolean not null,
  next_due         date,
  visited_by       text not null,
  recorded_at      timestamptz not null
);

create table expiry_review (
  id              bigint generated always as identity primary key,
  order_reference text not null references instrument,
  risk            text not null,
  recommendation  text not null,
  view_sought     boolean not null,
  reviewed_by     text not null,
  reviewed_at     timestamptz not null
);

-- What a notification answered: the order's making, or a later change (s.41(4)-(6), (9)).
alter table notification add column duty text not null default 'notification';
alter table notification alter column duty drop default;

-- Which root instance works on which watch, alert or report: so that its forms can show it.
create table monitoring_work (
  root_instance_id text primary key,
  watch_id         bigint references watch,
  alert_id         bigint references monitoring_alert,
  event_id         bigint references monitoring_event
);
