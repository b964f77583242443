-- What somebody has filled in of a task's form and not sent yet: theirs alone, sealed, gone with the task.
create table draft (
  id             bigint generated always as identity primary key,
  task_id        text not null,
  username       text not null,
  case_reference text references protection_case,
  sealed         bytea not null,
  saved_at       timestamptz not null,
  unique (task_id, username)
);
create index draft_case on draft (case_reference);

insert into data_class (table_name, column_name, class, instead) values
  ('draft', 'task_id', 'SETTING', null), ('draft', 'username', 'STAFF', null), ('draft', 'case_reference', 'REFERENCE', null), ('draft', 'sealed', 'PERSONAL', '"\\x"');
insert into data_rows (table_name, condition) values ('draft', 'case_reference = $1');
