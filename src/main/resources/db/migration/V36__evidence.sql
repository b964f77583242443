-- What the police put with a case: statements, photographs, reports. Never changed and never removed but by an erasure.
create table evidence (
  id             bigint generated always as identity primary key,
  number         text not null unique,
  case_reference text not null references protection_case,
  title          text not null,
  audience       text not null check (audience in ('COURT', 'POLICE')),
  media_type     text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png',
                   'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  size           int not null check (size > 0),
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content        bytea not null,
  uploaded_by    text not null,
  uploaded_at    timestamptz not null,
  -- the same file twice is one piece of evidence
  unique (case_reference, sha256)
);
create trigger evidence_append_only before update or delete on evidence for each row execute function refuse_change();
