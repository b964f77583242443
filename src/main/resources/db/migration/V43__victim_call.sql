-- Somebody rang the Victim Focus Desk: who was checked how, and what came of it. What the caller said is sealed with the submission.
create table victim_call (
  id                  bigint generated always as identity primary key,
  case_reference      text not null references protection_case,
  process_instance_id text not null unique,
  taken_by            text not null,
  taken_at            timestamptz not null,
  check_result        text check (check_result in ('PASSED', 'FAILED', 'CALL_BACK', 'BROKEN_OFF')),
  checks              text,
  update_given        boolean
);
create index victim_call_case on victim_call (case_reference);
