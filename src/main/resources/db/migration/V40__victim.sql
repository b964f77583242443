-- What the protected person is told: one row a milestone, with its clock, and how the telling ended.
create table victim_update (
  id                   bigint generated always as identity primary key,
  case_reference       text not null references protection_case,
  instrument_reference text not null references instrument,
  milestone            text not null,
  process_instance_id  text not null unique,
  enhanced_rights      boolean not null,
  reached_at           timestamptz not null,
  clock_id             bigint references clock,
  outcome              text check (outcome in ('TOLD', 'NOT_REACHED', 'DECLINED', 'UNSAFE')),
  closed_by            text,
  closed_at            timestamptz,
  check ((outcome is null) = (closed_at is null))
);
create index victim_update_case on victim_update (case_reference);
