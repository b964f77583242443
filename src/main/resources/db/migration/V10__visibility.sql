-- Who may see a case beyond the people of its area, and who is kept from it.

-- What a form showed somebody when they opened it, as digests: a decision on something else than what was shown is refused.
create table form_opening (
  task_id   text not null,
  username  text not null,
  opened_at timestamptz not null,
  digests   jsonb not null,
  primary key (task_id, username)
);

-- A case that only named people may see (staff involved, say), from when until when.
create table case_restriction (
  id             bigint generated always as identity primary key,
  case_reference text not null references protection_case,
  reason         text not null,
  restricted_by  text not null,
  restricted_at  timestamptz not null,
  lifted_by      text,
  lifted_at      timestamptz,
  lift_reason    text,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index case_restriction_open on case_restriction (case_reference) where lifted_at is null;

create table case_named_person (
  id             bigint generated always as identity primary key,
  restriction_id bigint not null references case_restriction,
  username       text not null,
  named_by       text not null,
  named_at       timestamptz not null,
  removed_by     text,
  removed_at     timestamptz
);
create unique index case_named_person_now on case_named_person (restriction_id, username) where removed_at is null;

-- A case opened to somebody who would not see it: it belongs to another area, or is restricted. For a reason and a time.
create table case_opening (
  id               bigint generated always as identity primary key,
  root_instance_id text unique,
  case_reference   text not null references protection_case,
  username         text not null,
  kind             text not null check (kind in ('OTHER_AREA', 'BREAK_GLASS')),
  purpose          text not null,
  reason           text not null,
  opened_at        timestamptz not null,
  until_at         timestamptz not null check (until_at >= opened_at),
  reviewed_by      text,
  reviewed_at      timestamptz,
  finding          text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  finding_note     text,
  check (reviewed_by is distinct from username)
);
create index case_opening_case on case_opening (case_reference, username, until_at);

-- How long a case stays open to somebody, by why it had to be opened. Policy: change the rows.
create table opening_policy (
  kind  text primary key check (kind in ('OTHER_AREA', 'BREAK_GLASS')),
  hours int not null check (hours between 1 and 168)
);
insert into opening_policy (kind, hours) values ('OTHER_AREA', 12), ('BREAK_GLASS', 4);
