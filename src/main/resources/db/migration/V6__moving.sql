-- Clocks that move, because a bank holiday is added or removed, or because a fact they started from was recorded wrongly.

-- A clock as it was before it was worked out again.
create table clock_history (
  id               bigint generated always as identity primary key,
  clock_id         bigint not null references clock,
  from_at          timestamptz not null,
  due_at           timestamptz not null,
  inclusive        boolean not null,
  explanation      text not null,
  disregarded      jsonb not null,
  warnings         jsonb not null,
  section          text not null,
  calendar_version text not null,
  met_at           timestamptz,
  missed_at        timestamptz,
  close_reason     text,
  replaced_by      text not null,
  replaced_at      timestamptz not null,
  reason           text not null
);
create index clock_history_clock on clock_history (clock_id);
create trigger clock_history_append_only before update or delete on clock_history for each row execute function refuse_change();

-- A change of the bank holidays that a manager proposed, and what it was last shown to move.
create table calendar_proposal (
  id                 bigint generated always as identity primary key,
  root_instance_id   text not null unique,
  day                date not null,
  added              boolean not null,
  name               text not null,
  source             text not null,
  asked_by           text not null,
  asked_at           timestamptz not null,
  previews           int not null default 0,
  preview            text not null default '',
  state              text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'CANCELLED')),
  decided_by         text,
  decided_at         timestamptz,
  calendar_change_id bigint references calendar_change
);
-- one open proposal a day
create unique index calendar_proposal_open on calendar_proposal (day) where state = 'OPEN';

-- A recorded fact found wrong: asked by one person, decided by another. Refused ones are kept too.
create table correction (
  id                   bigint generated always as identity primary key,
  root_instance_id     text not null unique,
  case_reference       text not null references protection_case,
  instrument_reference text references instrument,
  person_id            bigint references person,
  fact                 text not null,
  value_before         text not null,
  value_after          text not null,
  reason               text not null,
  asked_by             text not null,
  asked_at             timestamptz not null,
  decision             text not null check (decision in ('APPROVED', 'REFUSED')),
  decision_note        text,
  decided_by           text not null,
  decided_at           timestamptz not null,
  check (decided_by <> asked_by)
);
create index correction_case on correction (case_reference);
create trigger correction_append_only before update or delete on correction for each row execute function refuse_change();
