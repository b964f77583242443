-- Routes into an order (ss.28, 31, 34) and changes of one (ss.44-47).

insert into condition_catalogue (code, position, label, kind, in_notice, in_order, needs, wording, section) values
  ('OTHER', 99, 'Anything else, in the court''s words', 'REQUIREMENT', false, false, '{}', '{detail}', 's.35(1)-(3)');

alter table application
  add column leave_outcome    text,
  add column leave_decided_at timestamptz,
  add column conviction_court text check (conviction_court in ('sameCourt', 'committed', 'youth')),
  add column without_notice_reasons text;

-- Which version of its application's clauses is the order as made; null for the newest.
alter table order_made add column clause_version int;

-- Hearings that a without-notice order or variation owes the respondent (ss.34(4), 44(7)).
create table return_hearing (
  id                   bigint generated always as identity primary key,
  instrument_reference text not null references instrument,
  number               int not null,
  court                text not null references court,
  hearing_at           timestamptz not null,
  listing_reference    text,
  late_reason          text,
  listed_by            text not null,
  listed_at            timestamptz not null,
  notice_method        text,
  notice_given_at      timestamptz,
  outcome              text,
  held_at              timestamptz,
  respondent_heard     boolean,
  recorded_by          text,
  unique (instrument_reference, number)
);

-- What is sought to change an order, and what became of it (s.44).
create table variation (
  reference            text primary key references instrument,
  order_reference      text not null references instrument,
  -- why whoever watches the order proposed it, in a word; null where somebody asked
  proposed_because     text,
  applicant            text not null,
  effect               text,
  without_notice       boolean not null,
  -- as the tables of ss.44-45 said when it was opened
  test                 text,
  hear_protected_person boolean not null default false,
  making_court_rule    text,
  court                text references court,
  court_name           text,
  court_reference      text,
  filed_by             text,
  filed_at             timestamptz,
  chief_officer_wishes boolean,
  hearing_at           timestamptz,
  heard                text[],
  outcome              text,
  decided_at           timestamptz,
  recorded_by          text
);

-- A decision about an order, taken to a higher court (ss.46-47).
create table appeal (
  reference   text primary key references instrument,
  against     text not null references instrument,
  appellant   text not null,
  decision_at timestamptz not null,
  lodged_by   text,
  lodged_at   timestamptz,
  late_reason text,
  outcome     text,
  decided_at  timestamptz,
  recorded_by text
);

-- A change of an order that a court made, as recorded; it takes effect when somebody else has compared it.
create table order_change (
  id              bigint generated always as identity primary key,
  order_reference text not null references instrument,
  source          text not null references instrument,
  outcome         text not null check (outcome in ('varied', 'discharged')),
  decided_at      timestamptz not null,
  on_notice       boolean not null,
  round           int not null default 1,
  term            text not null default 'same' check (term in ('same', 'UNTIL_DATE', 'UNTIL_EVENT', 'FURTHER_ORDER')),
  until_day       date,
  until_event     text,
  recorded_by     text not null,
  recorded_at     timestamptz not null,
  state           text not null default 'RECORDED' check (state in ('RECORDED', 'IN_EFFECT', 'REJECTED')),
  served_by       text,
  served_at       timestamptz,
  aware_at        timestamptz,
  awareness       text
);
create index order_change_order on order_change (order_reference);

create table order_change_clause (
  id         bigint generated always as identity primary key,
  change_id  bigint not null references order_change,
  round      int not null,
  action     text not null check (action in ('add', 'replace', 'remove')),
  number     int not null,
  code       text,
  parameters jsonb not null default '{}',
  wording    text,
  until_at   timestamptz
);
create trigger order_change_clause_append_only before update or delete on order_change_clause for each row execute function refuse_change();

-- Orders that courts send by message: each once, by the court and its own reference.
create table received_order (
  id                    bigint generated always as identity primary key,
  court                 text not null references court,
  court_reference       text not null,
  digest                text not null,
  payload               jsonb not null,
  received_by           text not null,
  received_at           timestamptz not null,
  application_reference text references instrument,
  unique (court, court_reference)
);
