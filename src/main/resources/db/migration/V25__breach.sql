-- Breach of a notice (s.26) or of an order (ss.39-40, 43): what was reported, how grave it is, and what followed.

-- which kinds there are is the program's matter
alter table instrument drop constraint instrument_kind_check;
alter table instrument add constraint instrument_kind_check check (kind ~ '^[A-Z]+$');
create sequence breach_number;

-- A hearing that ends a clock before its period is used up (s.26(2)(b)).
alter table clock add column hearing_at timestamptz;

create table breach (
  reference       text primary key references instrument,
  -- the notice or order that was broken
  broken          text not null references instrument,
  broken_kind     text not null check (broken_kind in ('NOTICE', 'ORDER')),
  -- the first breach of the same behaviour; itself, unless another court deals with the same behaviour too
  conduct         text not null references breach,
  kind            text not null,
  happened_at     timestamptz not null,
  -- the clauses of the version in force then; none for a duty the Act itself imposes, or where it is still to be found out
  clause_version  int,
  clauses         int[] not null default '{}',
  review_reason   text,
  awareness       text not null check (awareness in ('NOT_NEEDED', 'SERVED', 'PRESENT', 'KNEW', 'UNKNOWN', 'NOT_AWARE')),
  severity        text check (severity ~ '^L[1-4]$'),
  severity_reason text,
  route           text,
  route_section   text,
  route_reason    text,
  charged_at      timestamptz,
  charge_section  text,
  finding         text check (finding in ('CONVICTED', 'CONTEMPT')),
  -- breach of a notice is no offence (s.26): nobody is charged with it, convicted of it or punished for it here
  constraint breach_of_a_notice_is_no_offence check (broken_kind = 'ORDER' or (charged_at is null and finding is null))
);
-- convicted, or punished for contempt, never both for the same behaviour (s.39(3)-(4))
create unique index breach_punished_once on breach (conduct) where finding is not null;
create index breach_broken on breach (broken, happened_at);

-- Every report of a breach, the first and those joined to it.
create table breach_report (
  id               bigint generated always as identity primary key,
  breach_reference text not null references breach,
  source           text not null,
  source_reference text,
  monitoring_event bigint unique,
  kind             text not null,
  happened_at      timestamptz not null,
  dangers          text[] not null default '{}',
  risk_now         boolean not null,
  child_affected   boolean not null,
  reported_by      text not null,
  reported_at      timestamptz not null
);
create index breach_report_breach on breach_report (breach_reference);

create table breach_arrest (
  id                bigint generated always as identity primary key,
  breach_reference  text not null references breach,
  arrested_at       timestamptz not null,
  power             text not null check (power in ('S26', 'PACE24', 'WARRANT40')),
  force             text not null references police_force,
  force_reference   text,
  custody_reference text,
  custody           text not null check (custody in ('HELD', 'BAILED', 'RELEASED')),
  recorded_by       text not null,
  recorded_at       timestamptz not null
);
create index breach_arrest_breach on breach_arrest (breach_reference);

-- Each time the person was before the court between arrest and the end, and where they were sent.
create table breach_appearance (
  id               bigint generated always as identity primary key,
  breach_reference text not null references breach,
  number           int not null,
  court            text not null,
  appeared_at      timestamptz not null,
  live_link        boolean not null,
  remand           text,
  remanded_until   timestamptz,
  both_agreed      boolean not null default false,
  recorded_by      text not null,
  recorded_at      timestamptz not null,
  unique (breach_reference, number)
);

-- What a court, or whoever decided, made of it: the newest row counts, a correction adds one.
create table breach_outcome (
  id               bigint generated always as identity primary key,
  breach_reference text not null references breach,
  number           int not null,
  forum            text not null check (forum in ('CRIMINAL', 'CONTEMPT', 'POLICE', 'CIVIL')),
  outcome          text not null,
  court            text,
  decided_at       timestamptz not null,
  months           int not null default 0,
  days             int not null default 0,
  suspended_months int not null default 0,
  pounds           int not null default 0,
  cause            text not null check (cause in ('recorded', 'corrected')),
  asked_by         text,
  recorded_by      text not null,
  recorded_at      timestamptz not null,
  unique (breach_reference, number),
  -- a correction takes two people
  check ((cause = 'corrected') = (asked_by is not null)),
  check (asked_by is distinct from recorded_by)
);
create trigger breach_outcome_append_only before update or delete on breach_outcome for each row execute function refuse_change();

-- What was done for the protected person and the children.
create table breach_safeguard (
  id                bigint generated always as identity primary key,
  breach_reference  text not null references breach,
  what              text not null check (what in ('SAFETY_CALL', 'MARAC', 'SCHOOL', 'VARIATION')),
  answer            text not null,
  done_at           timestamptz not null,
  outside_reference text,
  recorded_by       text not null,
  recorded_at       timestamptz not null
);
create index breach_safeguard_breach on breach_safeguard (breach_reference);

-- Numbers of local policy, or that a lawyer must be able to change without a new program. An area's own row comes before the general one.
create table breach_policy (
  name   text not null,
  area   text references area,
  value  int not null,
  source text not null
);
create unique index breach_policy_name on breach_policy (name, coalesce(area, ''));
insert into breach_policy (name, area, value, source) values
  ('maracTicks', null, 14, 'Usual threshold; some areas use another, such as 17. Enter the area''s own.'),
  ('sameConductHours', null, 12, 'How far apart two reports may lie for the reporter to be asked whether they mean the same behaviour.'),
  ('sameAlertMinutes', null, 60, 'How far apart reports of a system on one clause may lie to be joined without asking.'),
  ('repeatDays', null, 90, 'How far back breaches are counted.'),
  ('recordProductionMinutes', null, 30, 'How long after a hearing that ends the 24 hours its production may still be recorded before the alarm.'),
  ('magistratesMonths', null, 12, 'General limit in a magistrates'' court for an either-way offence. Unverified: check before relying on it.'),
  ('crownMonths', null, 60, 'Five years on indictment: s.39(5)(b), s.43.'),
  ('contemptMonths', null, 24, 'Contempt of Court Act 1981 s.14. Unverified: check before relying on it.'),
  ('hospitalWeeks', null, 12, 'Mental Health Act 1983 s.35. Unverified: as stated in the committee debate.');

-- Whether the court that made the order issued a warrant (s.40), and to whom.
create table breach_warrant (
  id               bigint generated always as identity primary key,
  breach_reference text not null references breach,
  issued           boolean not null,
  applicant        text not null,
  court            text not null,
  decided_at       timestamptz not null,
  recorded_by      text not null,
  recorded_at      timestamptz not null
);
create index breach_warrant_breach on breach_warrant (breach_reference);
