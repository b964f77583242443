-- How long what is kept, what may not be erased, and what was.

-- Defaults are assumed, from the College of Policing's guidance on the management of police information (review after six years, after ten where
-- somebody may be in danger). A force enters its own; a row is changed in place, and who changed it is an event.
create table retention_rule (
  what       text primary key,
  months     int not null check (months between 1 and 1200),
  label      text not null,
  basis      text not null,
  assumed    boolean not null default true,
  changed_by text not null default 'release',
  changed_at timestamptz not null default now()
);
insert into retention_rule (what, months, label, basis) values
  ('CASE_REPORT',        72, 'A case in which no notice was given and no order made', 'Management of police information, group 3: six years. Assumed.'),
  ('CASE_NOTICE',       120, 'A case in which a notice was given and no order made', 'Management of police information, group 2: ten years. Assumed.'),
  ('CASE_ORDER',        120, 'A case in which an order was made', 'Management of police information, group 2: ten years. Assumed.'),
  ('CASE_CONVICTION',  1200, 'A case in which breach of an order was punished', 'Management of police information, group 1: until the hundredth birthday, reviewed every ten years. Assumed.'),
  ('DOCUMENT_SUPERSEDED', 24, 'A paper that another one replaced', 'What was handed over may be needed in a trial for breach. Assumed.'),
  ('DOCUMENT_LEAFLET',   12, 'The leaflet for the protected person', 'It says nothing that the order does not. Assumed.'),
  ('DOCUMENT_EVIDENCE',  84, 'Evidence that the police put with the case', 'Six years for a civil claim, and one. Assumed.');

create table legal_hold (
  id             bigint generated always as identity primary key,
  case_reference text not null references protection_case,
  reason         text not null,
  asked_by       text not null,
  approved_by    text not null,
  placed_at      timestamptz not null,
  lift_reason    text,
  lift_asked_by  text,
  lifted_by      text,
  lifted_at      timestamptz,
  check (asked_by <> approved_by),
  check (lift_asked_by is distinct from lifted_by or lifted_by is null),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_hold_now on legal_hold (case_reference) where lifted_at is null;

-- What was erased, by which rule, by which two people. The transaction is the one, and the only one, in which its rows may lose their text.
create table erasure (
  id             bigint generated always as identity primary key,
  case_reference text not null references protection_case,
  what           text not null check (what in ('CASE', 'DOCUMENTS')),
  rule           text not null,
  due_on         date not null,
  reason         text not null,
  asked_by       text not null,
  approved_by    text not null,
  at             timestamptz not null,
  transaction    xid8 not null default pg_current_xact_id(),
  check (asked_by <> approved_by)
);
create trigger erasure_append_only before update or delete on erasure for each row execute function refuse_change();

-- What stays of a case that was erased, beside its references, times and codes: nothing that points to anybody.
create table case_statistic (
  case_reference       text primary key references protection_case,
  area                 text not null references area,
  opened_on            date not null,
  respondent_age       int not null,
  protected_person_age int not null,
  notices              int not null,
  orders               int not null,
  breaches             int not null,
  variations           int not null,
  erased_on            date not null
);

-- Every column that could hold a person's data, or says why it does not. A test holds this complete.
--   PERSONAL   erased with its case; "instead" is what stands there then
--   STAFF      who did it: officers answer for what they did
--   REFERENCE  numbers and names of instruments, courts, forces, systems
--   CODE       one of a few words
--   TRAIL      digests, hashes and arithmetic of the audit trail
--   SETTING    the law, calendars, policy, models: about nobody
--   UNLINKED   nobody can say whose it is
create table data_class (
  table_name  text not null,
  column_name text not null,
  class       text not null check (class in ('PERSONAL', 'STAFF', 'REFERENCE', 'CODE', 'TRAIL', 'SETTING', 'UNLINKED')),
  instead     jsonb,
  primary key (table_name, column_name),
  check ((class = 'PERSONAL') = (instead is not null))
);
-- Which rows of a table belong to a case, $1.
create table data_rows (
  table_name text primary key,
  condition  text not null
);

insert into data_class (table_name, column_name, class, instead)
  select t, c, 'PERSONAL', cast(i as jsonb) from (values
    ('appeal', 'late_reason', '""'),
    ('application', 'without_notice_reasons', '""'),
    ('breach', 'review_reason', '""'),
    ('breach', 'severity_reason', '""'),
    ('breach_arrest', 'force_reference', '""'),
    ('breach_arrest', 'custody_reference', '""'),
    ('breach_report', 'source_reference', '""'),
    ('breach_safeguard', 'outside_reference', '""'),
    ('case_opening', 'reason', '""'),
    ('case_opening', 'finding_note', '""'),
    ('case_restriction', 'reason', '""'),
    ('case_restriction', 'lift_reason', '""'),
    ('clause', 'parameters', '{}'),
    ('clause', 'wording', '""'),
    ('clock_history', 'reason', '""'),
    ('correction', 'value_before', '""'),
    ('correction', 'value_after', '""'),
    ('correction', 'reason', '""'),
    ('correction', 'decision_note', '""'),
    ('document', 'content', '"\\x"'),
    ('evidence', 'title', '""'),
    ('evidence', 'content', '"\\x"'),
    ('hand_off', 'outside_reference', '""'),
    ('hearing', 'late_reason', '""'),
    ('hearing', 'notice_efforts', '""'),
    ('hearing', 'reasons', '""'),
    ('monitoring_event', 'detail', '""'),
    ('monitoring_match', 'reason', '""'),
    ('notice', 'condition_a', '""'),
    ('notice', 'condition_b', '""'),
    ('notice', 'service_location', '""'),
    ('notification', 'acknowledgement_number', '""'),
    ('notification', 'station', '""'),
    ('order_change', 'until_event', '""'),
    ('order_change', 'awareness', '""'),
    ('order_change_clause', 'parameters', '{}'),
    ('order_change_clause', 'wording', '""'),
    ('order_made', 'until_event', '""'),
    ('person', 'name', '"Erased"'),
    ('person', 'date_of_birth', '"1900-01-01"'),
    ('person', 'pnc_id', '""'),
    ('person_name', 'name', '""'),
    ('person_name', 'words', '[]'),
    ('place', 'address', '""'),
    ('place', 'sealed', '"\\x"'),
    ('place', 'known_basis', '""'),
    ('protection_case', 'crime_reference', '""'),
    ('protection_case', 'custody_reference', '""'),
    ('protection_order', 'until_event', '""'),
    ('protection_order', 'awareness', '""'),
    ('received_order', 'payload', '{}'),
    ('return_hearing', 'late_reason', '""'),
    ('submission', 'answers', '{}'),
    ('submission', 'shown', '{}'),
    ('submission_secret', 'sealed', '"\\x"')) as v (t, c, i);
insert into data_class (table_name, column_name, class)
  select t, unnest(string_to_array(c, ' ')), 'STAFF' from (values
    ('account_epoch', 'username'),
    ('appeal', 'lodged_by recorded_by'),
    ('application', 'authorised_by filed_by'),
    ('breach_appearance', 'recorded_by'),
    ('breach_arrest', 'recorded_by'),
    ('breach_outcome', 'asked_by recorded_by'),
    ('breach_report', 'reported_by'),
    ('breach_safeguard', 'recorded_by'),
    ('breach_warrant', 'recorded_by'),
    ('case_named_person', 'username named_by removed_by'),
    ('case_opening', 'username reviewed_by'),
    ('case_restriction', 'restricted_by lifted_by'),
    ('clock', 'started_by'),
    ('clock_history', 'replaced_by'),
    ('compliance_visit', 'visited_by'),
    ('correction', 'asked_by decided_by'),
    ('document', 'created_by'),
    ('duty', 'username set_by'),
    ('erasure', 'asked_by approved_by'),
    ('event', 'by_whom'),
    ('evidence', 'uploaded_by'),
    ('expiry_review', 'reviewed_by'),
    ('form_opening', 'username'),
    ('hand_off', 'confirmed_by'),
    ('hearing', 'listed_by recorded_by'),
    ('legal_hold', 'asked_by approved_by lift_asked_by lifted_by'),
    ('monitoring_alert', 'answered_by'),
    ('monitoring_event', 'received_by'),
    ('monitoring_match', 'matched_by'),
    ('notice', 'drafted_by decided_by decider_rank served_by'),
    ('notification', 'taken_by'),
    ('officer', 'username name collar_number force rank acting_rank areas roles email phone duty_email duty_phone'),
    ('order_change', 'recorded_by served_by'),
    ('order_made', 'recorded_by'),
    ('order_version', 'recorded_by'),
    ('password_link', 'digest username issued_by'),
    ('person', 'recorded_by'),
    ('place', 'recorded_by'),
    ('protection_case', 'opened_by'),
    ('protection_order', 'served_by registered_by'),
    ('received_order', 'received_by'),
    ('return_hearing', 'listed_by recorded_by'),
    ('sign_in_attempt', 'account address device'),
    ('sign_in_device', 'digest username'),
    ('staff_alert', 'recipients asked_role taken_by'),
    ('staff_alert_recipient', 'alert_key username address channel result'),
    ('submission', 'submitted_by'),
    ('variation', 'filed_by recorded_by'),
    ('victim_call', 'taken_by'),
    ('victim_update', 'closed_by')) as v (t, c);
insert into data_class (table_name, column_name, class)
  select t, unnest(string_to_array(c, ' ')), 'REFERENCE' from (values
    ('appeal', 'reference against'),
    ('application', 'reference court conviction_court'),
    ('breach', 'reference broken conduct'),
    ('breach_appearance', 'breach_reference court'),
    ('breach_arrest', 'breach_reference force'),
    ('breach_outcome', 'breach_reference court'),
    ('breach_report', 'breach_reference'),
    ('breach_safeguard', 'breach_reference'),
    ('breach_warrant', 'breach_reference court'),
    ('case_opening', 'root_instance_id case_reference'),
    ('case_restriction', 'case_reference'),
    ('case_statistic', 'case_reference'),
    ('clause', 'instrument_reference'),
    ('clock', 'case_reference instrument_reference'),
    ('compliance_visit', 'order_reference'),
    ('correction', 'root_instance_id case_reference instrument_reference'),
    ('document', 'number case_reference instrument_reference title'),
    ('evidence', 'number case_reference'),
    ('expiry_review', 'order_reference'),
    ('feedback_invitation', 'process_instance_id'),
    ('hand_off', 'idempotency_key case_reference instrument_reference'),
    ('hearing', 'application_reference court listing_reference'),
    ('instrument', 'reference case_reference follows process_instance_id'),
    ('monitoring_alert', 'order_reference'),
    ('monitoring_event', 'source_reference order_reference'),
    ('monitoring_match', 'order_reference'),
    ('monitoring_work', 'root_instance_id'),
    ('notice', 'reference'),
    ('notification', 'order_reference address_force station_force'),
    ('order_change', 'order_reference'),
    ('order_made', 'application_reference court court_name court_reference earlier_order'),
    ('order_version', 'order_reference change_of'),
    ('outward_message', 'key case_reference carrier_id'),
    ('place', 'case_reference'),
    ('protection_case', 'reference'),
    ('protection_order', 'reference court court_name court_reference earlier_order'),
    ('received_order', 'court court_reference application_reference'),
    ('return_hearing', 'instrument_reference court listing_reference'),
    ('staff_alert', 'idempotency_key case_reference'),
    ('submission', 'process_instance_id root_instance_id task_id case_reference instrument_reference'),
    ('submission_secret', 'field'),
    ('variation', 'reference order_reference court court_name court_reference'),
    ('victim_call', 'case_reference process_instance_id'),
    ('victim_update', 'case_reference instrument_reference process_instance_id'),
    ('watch', 'order_reference')) as v (t, c);
insert into data_class (table_name, column_name, class)
  select t, unnest(string_to_array(c, ' ')), 'CODE' from (values
    ('appeal', 'appellant outcome'),
    ('application', 'route outcome court_kind court_form leave_outcome'),
    ('breach', 'broken_kind kind clauses awareness severity route route_section route_reason charge_section finding'),
    ('breach_appearance', 'remand'),
    ('breach_arrest', 'power custody'),
    ('breach_outcome', 'forum outcome cause'),
    ('breach_report', 'source kind dangers'),
    ('breach_safeguard', 'what answer'),
    ('breach_warrant', 'applicant'),
    ('case_opening', 'kind purpose finding'),
    ('case_statistic', 'area'),
    ('clause', 'code'),
    ('clock', 'kind section close_reason'),
    ('clock_history', 'section close_reason'),
    ('compliance_visit', 'next_due'),
    ('correction', 'fact decision'),
    ('document', 'kind audience template media_type'),
    ('evidence', 'audience media_type'),
    ('expiry_review', 'risk recommendation'),
    ('feedback_answer', 'listened informed safer'),
    ('feedback_invitation', 'contact_kind area language'),
    ('hand_off', 'system what'),
    ('hearing', 'notice_method outcome'),
    ('instrument', 'kind area state'),
    ('monitoring_alert', 'code kind route answer'),
    ('monitoring_event', 'source condition kind'),
    ('monitoring_match', 'outcome code breach_kind'),
    ('notice', 'decision hearing_address end_reason'),
    ('notification', 'duty'),
    ('order_change', 'source outcome term until_day state'),
    ('order_change_clause', 'action code'),
    ('order_made', 'term until_day other_regime relation'),
    ('order_version', 'cause'),
    ('outward_message', 'channel route state'),
    ('place', 'kind status'),
    ('protection_case', 'area'),
    ('protection_order', 'term until_day service_method end_reason relation other_regime'),
    ('return_hearing', 'notice_method outcome'),
    ('staff_alert', 'role area channel'),
    ('submission', 'form'),
    ('variation', 'proposed_because applicant effect test making_court_rule heard outcome'),
    ('victim_call', 'check_result checks'),
    ('victim_update', 'milestone outcome way call_back_reason'),
    ('watch', 'kind code close_reason')) as v (t, c);
insert into data_class (table_name, column_name, class)
  select t, unnest(string_to_array(c, ' ')), 'TRAIL' from (values
    ('clock', 'explanation disregarded warnings calendar_version'),
    ('clock_history', 'explanation disregarded warnings calendar_version'),
    ('document', 'template_version sha256'),
    ('erasure', 'case_reference what rule due_on reason'),
    ('event', 'chain kind refers previous hash'),
    ('event_anchor', 'digest signature public_key'),
    ('event_head', 'chain hash'),
    ('evidence', 'sha256'),
    ('feedback_invitation', 'link_digest'),
    ('form_opening', 'task_id digests'),
    ('legal_hold', 'case_reference reason lift_reason'),
    ('monitoring_event', 'digest'),
    ('received_order', 'digest'),
    ('staff_alert', 'subject'),
    ('submission', 'form_sha256')) as v (t, c);
insert into data_class (table_name, column_name, class)
  select t, unnest(string_to_array(c, ' ')), 'SETTING' from (values
    ('area', 'id name force'),
    ('breach_policy', 'name area source'),
    ('calendar_change', 'day name source entered_by'),
    ('calendar_proposal', 'root_instance_id day name source asked_by preview state decided_by'),
    ('commencement_period', 'area from_day until_day instrument entered_by confirmed_by rejected_by made_on seen_where'),
    ('condition_catalogue', 'code label kind needs wording section entered_by confirmed_by reason'),
    ('court', 'id name kind area justice_area'),
    ('data_class', 'table_name column_name class instead'),
    ('data_rows', 'table_name condition'),
    ('feedback_figure', 'area contact_kind day listened informed safer'),
    ('form_version', 'sha256 form json'),
    ('justice_area', 'id name'),
    ('opening_policy', 'kind'),
    ('police_force', 'id name'),
    ('retention_rule', 'what label basis changed_by'),
    ('safety_net', 'clock_kind source'),
    ('tag_availability', 'justice_area code from_day until_day reference entered_by')) as v (t, c);
insert into data_class (table_name, column_name, class)
  select t, unnest(string_to_array(c, ' ')), 'UNLINKED' from (values
    ('case_statistic', 'opened_on erased_on'),
    ('feedback_answer', 'comment')) as v (t, c);

insert into data_rows (table_name, condition) values
  ('appeal', 'reference in (select reference from register.instrument where case_reference = $1)'),
  ('application', 'reference in (select reference from register.instrument where case_reference = $1)'),
  ('breach', 'reference in (select reference from register.instrument where case_reference = $1)'),
  ('breach_arrest', 'breach_reference in (select reference from register.instrument where case_reference = $1)'),
  ('breach_report', 'breach_reference in (select reference from register.instrument where case_reference = $1)'),
  ('breach_safeguard', 'breach_reference in (select reference from register.instrument where case_reference = $1)'),
  ('case_opening', 'case_reference = $1'),
  ('case_restriction', 'case_reference = $1'),
  ('clause', 'instrument_reference in (select reference from register.instrument where case_reference = $1)'),
  ('clock_history', 'clock_id in (select id from register.clock where case_reference = $1)'),
  ('correction', 'case_reference = $1'),
  ('document', 'case_reference = $1'),
  ('evidence', 'case_reference = $1'),
  ('hand_off', 'case_reference = $1'),
  ('hearing', 'application_reference in (select reference from register.instrument where case_reference = $1)'),
  ('monitoring_event', 'order_reference in (select reference from register.instrument where case_reference = $1)'),
  ('monitoring_match', 'event_id in (select id from register.monitoring_event where order_reference in (select reference from register.instrument where case_reference = $1)) or order_reference in (select reference from register.instrument where case_reference = $1)'),
  ('notice', 'reference in (select reference from register.instrument where case_reference = $1)'),
  ('notification', 'order_reference in (select reference from register.instrument where case_reference = $1)'),
  ('order_change', 'order_reference in (select reference from register.instrument where case_reference = $1)'),
  ('order_change_clause', 'change_id in (select id from register.order_change where order_reference in (select reference from register.instrument where case_reference = $1))'),
  ('order_made', 'application_reference in (select reference from register.instrument where case_reference = $1)'),
  ('person', 'id in (select unnest(array[respondent_id, protected_person_id]) from register.protection_case where reference = $1 except select unnest(array[respondent_id, protected_person_id]) from register.protection_case where reference <> $1 and reference not in (select case_reference from register.erasure where what = ''CASE''))'),
  ('person_name', 'person_id in (select unnest(array[respondent_id, protected_person_id]) from register.protection_case where reference = $1 except select unnest(array[respondent_id, protected_person_id]) from register.protection_case where reference <> $1 and reference not in (select case_reference from register.erasure where what = ''CASE''))'),
  ('place', 'case_reference = $1'),
  ('protection_case', 'reference = $1'),
  ('protection_order', 'reference in (select reference from register.instrument where case_reference = $1)'),
  ('received_order', 'application_reference in (select reference from register.instrument where case_reference = $1)'),
  ('return_hearing', 'instrument_reference in (select reference from register.instrument where case_reference = $1)'),
  ('submission', 'case_reference = $1 or instrument_reference in (select reference from register.instrument where case_reference = $1) or root_instance_id in (select root_instance_id from register.submission where case_reference = $1)'),
  ('submission_secret', 'submission_id in (select id from register.submission where case_reference = $1 or instrument_reference in (select reference from register.instrument where case_reference = $1) or root_instance_id in (select root_instance_id from register.submission where case_reference = $1))');

-- An append-only row may change in one way more: by an erasure that is recorded in the same transaction, and then only to what stands above.
create function erases_only(of_table text, before jsonb, after jsonb) returns boolean language sql stable as $$
  select exists (select 1 from register.erasure where transaction = pg_current_xact_id_if_assigned())
     and not exists (
       select 1 from jsonb_each(after) a join jsonb_each(before) b using (key)
         left join register.data_class c on c.table_name = of_table and c.column_name = key
        where a.value is distinct from b.value and (c.instead is null or a.value is distinct from c.instead))
$$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and register.erases_only(tg_table_name, to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception '% is append-only: add a row, do not change or remove one', tg_table_name;
end $$;

create or replace function submission_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'submission is append-only';
  end if;
  if register.erases_only('submission', to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  if (new.case_reference is distinct from old.case_reference and old.case_reference is not null)
     or (new.instrument_reference is distinct from old.instrument_reference and old.instrument_reference is not null)
     or (to_jsonb(new) - 'case_reference' - 'instrument_reference') is distinct from (to_jsonb(old) - 'case_reference' - 'instrument_reference') then
    raise exception 'submission is append-only';
  end if;
  return new;
end $$;

create or replace function secret_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('dapo.sealing_anew', true) = 'on'
     and (to_jsonb(new) - 'sealed') = (to_jsonb(old) - 'sealed') then
    return new;
  end if;
  if tg_op = 'UPDATE' and register.erases_only('submission_secret', to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'submission_secret is append-only: add a row, do not change or remove one';
end $$;

create or replace function document_is_append_only() returns trigger language plpgsql as $$
declare
  as_it_was register.document;
begin
  if tg_op = 'UPDATE' and old.superseded_by is null and new.superseded_by is not null then
    as_it_was := new;
    as_it_was.superseded_by := null;
    if as_it_was is not distinct from old then
      return new;
    end if;
  end if;
  if tg_op = 'UPDATE' and register.erases_only('document', to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'A printed paper cannot be changed or removed: print it again, and the new paper supersedes it.'
    using errcode = 'integrity_constraint_violation';
end $$;

-- The one way a case is erased: with its record, in the same transaction, and never while it is held. Gives how many rows lost their text.
create function erase_case(erasure_id bigint) returns bigint language plpgsql as $$
declare
  asked register.erasure;
  part record;
  n bigint;
  total bigint := 0;
begin
  select * into asked from register.erasure where id = erasure_id and what = 'CASE' and transaction = pg_current_xact_id();
  if not found then
    raise exception 'A case is erased only together with the record of it';
  end if;
  if exists (select 1 from register.legal_hold where case_reference = asked.case_reference and lifted_at is null) then
    raise exception 'Case % is held', asked.case_reference;
  end if;
  insert into register.case_statistic
    select c.reference, c.area, cast(c.opened_at at time zone 'Europe/London' as date),
           extract(year from age(c.opened_at at time zone 'Europe/London', r.date_of_birth)), extract(year from age(c.opened_at at time zone 'Europe/London', p.date_of_birth)),
           (select count(*) from register.notice k join register.instrument i using (reference) where i.case_reference = c.reference and k.served_at is not null),
           (select count(*) from register.instrument i where i.case_reference = c.reference and i.kind = 'ORDER'),
           (select count(*) from register.instrument i where i.case_reference = c.reference and i.kind = 'BREACH'),
           (select count(*) from register.instrument i where i.case_reference = c.reference and i.kind = 'VARIATION'),
           cast(asked.at at time zone 'Europe/London' as date)
      from register.protection_case c join register.person r on r.id = c.respondent_id join register.person p on p.id = c.protected_person_id
     where c.reference = asked.case_reference;
  for part in
    select d.table_name, d.condition, jsonb_object_agg(c.column_name, c.instead) as instead,
           string_agg(format('%I', c.column_name), ', ') as columns,
           string_agg(format('case when t.%1$I is null then null else v.%1$I end', c.column_name), ', ') as texts
      from register.data_rows d join register.data_class c on c.table_name = d.table_name and c.class = 'PERSONAL'
     group by d.table_name, d.condition order by d.table_name
  loop
    execute format('update register.%1$I t set (%2$s) = (select %3$s from jsonb_populate_record(null::register.%1$I, $2) v) where %4$s',
                   part.table_name, part.columns, part.texts, part.condition) using asked.case_reference, part.instead;
    get diagnostics n = row_count;
    total := total + n;
  end loop;
  return total;
end $$;

-- Papers and evidence whose own time is over, of a case that goes on being kept: their content goes, their number and hash stay.
create function erase_documents(erasure_id bigint) returns bigint language plpgsql as $$
declare
  asked register.erasure;
  n bigint;
  total bigint := 0;
begin
  select * into asked from register.erasure where id = erasure_id and what = 'DOCUMENTS' and transaction = pg_current_xact_id();
  if not found then
    raise exception 'Documents are erased only together with the record of it';
  end if;
  if exists (select 1 from register.legal_hold where case_reference = asked.case_reference and lifted_at is null) then
    raise exception 'Case % is held', asked.case_reference;
  end if;
  update register.document set content = '\x' where id in (select id from register.document_due where case_reference = asked.case_reference and due_on <= asked.due_on and kind <> 'EVIDENCE');
  get diagnostics n = row_count;
  total := total + n;
  update register.evidence set content = '\x', title = '' where id in (select id from register.document_due where case_reference = asked.case_reference and due_on <= asked.due_on and kind = 'EVIDENCE');
  get diagnostics n = row_count;
  return total + n;
end $$;

-- When something was last done in each case; reading it is not doing.
create view case_last_done as
  select c.reference as case_reference, cast(max(e.at) at time zone 'Europe/London' as date) as last_day
    from register.protection_case c join register.event e on e.chain = c.reference
   where e.kind not in ('form-opened', 'document-opened', 'evidence-opened', 'confidential-opened', 'order-read', 'case-exported', 'glass-broken',
                        'case-opened-across-areas', 'legal-hold-placed', 'legal-hold-lifted', 'documents-erased')
     and not (e.kind = 'form-submitted' and e.refers ->> 'form' in ('requestRetention', 'approveRetention', 'readCase'))
   group by c.reference;

-- When the time of each case is over, and by which rule.
create view case_due as
  select c.reference as case_reference, r.what as rule, r.label, cast(d.last_day + make_interval(months => r.months) as date) as due_on
    from register.protection_case c join register.case_last_done d on d.case_reference = c.reference
    join register.retention_rule r on r.what =
      case when exists (select 1 from register.breach b join register.instrument i using (reference) where i.case_reference = c.reference and b.finding is not null) then 'CASE_CONVICTION'
           when exists (select 1 from register.instrument i where i.case_reference = c.reference and i.kind = 'ORDER') then 'CASE_ORDER'
           when exists (select 1 from register.notice k join register.instrument i using (reference) where i.case_reference = c.reference and k.served_at is not null) then 'CASE_NOTICE'
           else 'CASE_REPORT' end;

-- Papers and evidence that have a time of their own, counted from when the last thing was done in their case.
create view document_due as
  select p.id, p.case_reference, p.kind, r.label, cast(d.last_day + make_interval(months => r.months) as date) as due_on
    from (select id, case_reference, kind, case when superseded_by is not null then 'DOCUMENT_SUPERSEDED' else 'DOCUMENT_' || kind end as rule
            from register.document where length(content) > 0
          union all select id, case_reference, 'EVIDENCE', 'DOCUMENT_EVIDENCE' from register.evidence where length(content) > 0) p
    join register.retention_rule r on r.what = p.rule join register.case_last_done d on d.case_reference = p.case_reference;
