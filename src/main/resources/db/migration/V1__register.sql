-- The case register: the facts of every case. The engine's tables hold tokens, never a person.
-- All times are timestamptz (an instant); what the law counts in civil time is counted in Europe/London.

-- Places the scheme runs in ---------------------------------------------------------------------

create table area (
  id    text primary key check (id ~ '^[A-Za-z][A-Za-z0-9]*$'),
  name  text not null,
  force text not null
);

-- When sections 22 and 28 are in force in an area. Both days count. An assumed period is shown as such everywhere.
create table commencement_period (
  id         bigint generated always as identity primary key,
  area       text not null references area,
  from_day   date not null,
  until_day  date not null check (until_day >= from_day),
  instrument text not null,
  assumed    boolean not null default false,
  entered_by text not null default 'release',
  entered_at timestamptz not null default now()
);

create table court (
  id   text primary key,
  name text not null,
  kind text not null check (kind in ('MAGISTRATES', 'FAMILY', 'COUNTY', 'CROWN', 'HIGH')),
  area text references area
);

insert into area (id, name, force) values
  ('Bromley', 'Bromley', 'Metropolitan Police'),
  ('Croydon', 'Croydon', 'Metropolitan Police'),
  ('Sutton',  'Sutton',  'Metropolitan Police');

insert into commencement_period (area, from_day, until_day, instrument)
  select id, date '2024-11-27', date '2026-11-24',
         'SI 2024/1191 reg. 2, end moved by SI 2025/1222 and SI 2026/342'
  from area;

insert into court (id, name, kind, area) values
  ('croydon-magistrates', 'Croydon Magistrates'' Court', 'MAGISTRATES', 'Croydon'),
  ('bromley-magistrates', 'Bromley Magistrates'' Court', 'MAGISTRATES', 'Bromley'),
  ('sutton-sitting-at-croydon', 'Croydon Magistrates'' Court (for Sutton)', 'MAGISTRATES', 'Sutton');

-- People, places, cases -------------------------------------------------------------------------

create table person (
  id            bigint generated always as identity primary key,
  name          text not null,
  date_of_birth date not null,
  pnc_id        text,
  recorded_by   text not null,
  recorded_at   timestamptz not null
);

-- Every name a person is known by, with its words folded (case, accents) for look-up.
create table person_name (
  id        bigint generated always as identity primary key,
  person_id bigint not null references person,
  name      text not null,
  words     text[] not null
);
create index person_name_words on person_name using gin (words);
create index person_name_person on person_name (person_id);

create sequence case_number;

create table protection_case (
  reference           text primary key,
  respondent_id       bigint not null references person,
  protected_person_id bigint not null references person,
  area                text not null references area,
  crime_reference     text,
  custody_reference   text,
  opened_by           text not null,
  opened_at           timestamptz not null,
  check (respondent_id <> protected_person_id),
  unique (respondent_id, protected_person_id)
);

-- A place is secret until somebody records that the respondent knows it, and why. A secret place has no plain text.
create table place (
  id             bigint generated always as identity primary key,
  case_reference text not null references protection_case,
  kind           text not null check (kind in ('PROTECTED_HOME', 'SHARED_HOME', 'RESPONDENT_HOME', 'HEARING_ADDRESS', 'OTHER')),
  status         text not null check (status in ('SECRET', 'KNOWN')),
  address        text,
  sealed         bytea,
  known_basis    text,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  check ((status = 'SECRET') = (address is null)),
  check (status = 'SECRET' or known_basis is not null)
);
create index place_case on place (case_reference);

-- Instruments: notices, applications, orders ----------------------------------------------------

create sequence notice_number;
create sequence application_number;
create sequence order_number;

create table instrument (
  reference           text primary key,
  kind                text not null check (kind in ('NOTICE', 'APPLICATION', 'ORDER')),
  case_reference      text not null references protection_case,
  area                text not null references area,
  follows             text references instrument,
  state               text not null,
  process_instance_id text,
  opened_at           timestamptz not null
);
create index instrument_case on instrument (case_reference);
create index instrument_follows on instrument (follows);

create table notice (
  reference         text primary key references instrument,
  drafted_by        text,
  decided_by        text,
  decider_rank      text,
  decision          text,
  decided_at        timestamptz,
  condition_a       text,
  condition_b       text,
  served_by         text,
  served_at         timestamptz,
  service_location  text,
  hearing_address   text check (hearing_address in ('GIVEN', 'REFUSED')),
  ended_at          timestamptz,
  end_reason        text
);

create table application (
  reference     text primary key references instrument,
  route         text not null,
  court         text references court,
  authorised_by text,
  authorised_at timestamptz,
  filed_by      text,
  filed_at      timestamptz,
  outcome       text,
  determined_at timestamptz
);

create table hearing (
  id                    bigint generated always as identity primary key,
  application_reference text not null references instrument,
  number                int not null,
  court                 text not null references court,
  hearing_at            timestamptz not null,
  listing_reference     text,
  late_reason           text,
  listed_by             text not null,
  listed_at             timestamptz not null,
  notice_method         text,
  notice_given_at       timestamptz,
  notice_efforts        text,
  outcome               text,
  held_at               timestamptz,
  respondent_present    boolean,
  reasons               text,
  recorded_by           text,
  recorded_at           timestamptz,
  unique (application_reference, number)
);

create table protection_order (
  reference       text primary key references instrument,
  court           text not null references court,
  made_at         timestamptz not null,
  made_on_notice  boolean not null,
  respondent_present boolean not null,
  term            text not null check (term in ('UNTIL_DATE', 'UNTIL_EVENT', 'FURTHER_ORDER')),
  until_day       date,
  until_event     text,
  served_by       text,
  served_at       timestamptz,
  service_method  text,
  registered_by   text,
  registered_at   timestamptz,
  ended_at        timestamptz,
  end_reason      text,
  check (term <> 'UNTIL_DATE' or until_day is not null),
  check (term <> 'UNTIL_EVENT' or until_event is not null)
);

create table order_version (
  order_reference text not null references instrument,
  version         int not null,
  from_at         timestamptz not null,
  cause           text not null,
  recorded_by     text not null,
  recorded_at     timestamptz not null,
  primary key (order_reference, version)
);

-- The terms of a notice (version 1) or an order, as they were given or made. Rows are added, never changed.
create table clause (
  id                   bigint generated always as identity primary key,
  instrument_reference text not null references instrument,
  version              int not null default 1,
  number               int not null,
  code                 text not null,
  parameters           jsonb not null default '{}',
  wording              text not null,
  from_at              timestamptz,
  until_at             timestamptz,
  unique (instrument_reference, version, number)
);

-- What people entered ---------------------------------------------------------------------------

create table form_version (
  sha256 text primary key,
  form   text not null,
  json   jsonb not null
);

create table submission (
  id                   bigint generated always as identity primary key,
  form                 text not null,
  form_sha256          text not null references form_version,
  process_instance_id  text not null,
  root_instance_id     text not null,
  task_id              text,
  case_reference       text,
  instrument_reference text,
  submitted_by         text not null,
  submitted_at         timestamptz not null,
  answers              jsonb not null,
  shown                jsonb not null
);
create index submission_case on submission (case_reference, id);
create index submission_root on submission (root_instance_id, id);

-- Confidential answers: encrypted, opened one at a time with a reason, each opening an event.
create table submission_secret (
  submission_id bigint not null references submission,
  field         text not null,
  sealed        bytea not null,
  primary key (submission_id, field)
);

-- Clocks ----------------------------------------------------------------------------------------

create table clock (
  id                   bigint generated always as identity primary key,
  case_reference       text not null references protection_case,
  instrument_reference text not null references instrument,
  kind                 text not null,
  started_by           text not null,
  from_at              timestamptz not null,
  due_at               timestamptz not null,
  inclusive            boolean not null,
  explanation          text not null,
  disregarded          jsonb not null default '[]',
  warnings             jsonb not null default '[]',
  section              text not null,
  calendar_version     text not null,
  met_at               timestamptz,
  missed_at            timestamptz,
  closed_at            timestamptz,
  close_reason         text
);
-- at most one open clock a kind and triggering event
create unique index clock_open on clock (instrument_reference, kind, started_by) where closed_at is null;
create index clock_case on clock (case_reference);

-- Hand-offs to national systems and courts: recorded, confirmed by a person -----------------------

create table hand_off (
  id                   bigint generated always as identity primary key,
  idempotency_key      text not null unique,
  case_reference       text not null references protection_case,
  instrument_reference text not null references instrument,
  system               text not null,
  what                 text not null,
  requested_at         timestamptz not null,
  confirmed_by         text,
  confirmed_at         timestamptz,
  outside_reference    text
);

-- The audit trail: references and digests, never text; chained per case ----------------------------

create table event (
  id        bigint generated always as identity primary key,
  chain     text not null,
  number    bigint not null,
  at        timestamptz not null,
  by_whom   text not null,
  kind      text not null,
  refers    jsonb not null,
  previous  text not null,
  hash      text not null,
  unique (chain, number)
);
create index event_at on event (at);

create table event_head (
  chain  text primary key,
  number bigint not null,
  hash   text not null
);

-- Facts are added, never rewritten ----------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: add a row, do not change or remove one', tg_table_name;
end $$;

create trigger clause_append_only        before update or delete on clause            for each row execute function refuse_change();
create trigger order_version_append_only before update or delete on order_version     for each row execute function refuse_change();
create trigger event_append_only         before update or delete on event             for each row execute function refuse_change();
create trigger secret_append_only        before update or delete on submission_secret for each row execute function refuse_change();
create trigger form_version_append_only  before update or delete on form_version      for each row execute function refuse_change();

-- A submission never changes; a case or an instrument opened from it may be noted on it once.
create function submission_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'submission is append-only';
  end if;
  if (new.case_reference is distinct from old.case_reference and old.case_reference is not null)
     or (new.instrument_reference is distinct from old.instrument_reference and old.instrument_reference is not null)
     or (to_jsonb(new) - 'case_reference' - 'instrument_reference') is distinct from (to_jsonb(old) - 'case_reference' - 'instrument_reference') then
    raise exception 'submission is append-only';
  end if;
  return new;
end $$;
create trigger submission_append_only before update or delete on submission for each row execute function submission_keeps();
