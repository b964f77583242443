-- Gates, areas and periods, and whom an alert reached.

-- Police forces of England and Wales, for the police area a notification is made in (s.42).
create table police_force (
  name text primary key
);
insert into police_force (name)
select unnest(array[
  'Avon and Somerset', 'Bedfordshire', 'Cambridgeshire', 'Cheshire', 'City of London Police', 'Cleveland', 'Cumbria', 'Derbyshire',
  'Devon and Cornwall', 'Dorset', 'Durham', 'Dyfed-Powys', 'Essex', 'Gloucestershire', 'Greater Manchester', 'Gwent', 'Hampshire and Isle of Wight',
  'Hertfordshire', 'Humberside', 'Kent', 'Lancashire', 'Leicestershire', 'Lincolnshire', 'Merseyside', 'Metropolitan Police', 'Norfolk', 'North Wales',
  'North Yorkshire', 'Northamptonshire', 'Northumbria', 'Nottinghamshire', 'South Wales', 'South Yorkshire', 'Staffordshire', 'Suffolk', 'Surrey',
  'Sussex', 'Thames Valley', 'Warwickshire', 'West Mercia', 'West Midlands', 'West Yorkshire', 'Wiltshire'])
union select force from area;

-- Which court hears an application, and by which form it is made: as the table of routes said when it was opened.
alter table application add column court_kind text, add column court_form text;

alter table notification add column address_force text, add column station_force text;

-- A period an officer recorded in a case is unconfirmed until legal has seen the instrument; a rejected one ends at that moment.
alter table commencement_period
  add column confirmed    boolean not null default false,
  add column confirmed_by text,
  add column confirmed_at timestamptz,
  add column rejected_by  text,
  add column rejected_at  timestamptz,
  add column made_on      date,
  add column seen_where   text;
update commencement_period set confirmed = true, confirmed_by = 'release', confirmed_at = entered_at where not assumed;

-- The period a notice was decided under: what its power rests on.
alter table notice add column commencement_period bigint references commencement_period;

-- Who was asked first, whom an alert reached, and who took the matter up.
alter table staff_alert
  add column asked_role text,
  add column taken_by   text,
  add column taken_at   timestamptz;
create index staff_alert_not_taken on staff_alert (case_reference) where taken_at is null;

-- Written as each message leaves, not with the step that sends: a step tried again sends to nobody twice.
create table staff_alert_recipient (
  alert_key text        not null,
  username  text        not null,
  address   text,
  channel   text        not null check (channel in ('E_MAIL', 'OUTBOX', 'NONE')),
  result    text        not null,
  at        timestamptz not null,
  primary key (alert_key, username)
);
