-- What an order may say, wider. A row is a version of a condition's words; an instrument keeps the words it was given or made
-- with, so a new version changes nothing that exists. Words in [square brackets] are left out when what they ask for was not given.
alter table condition_catalogue drop constraint condition_catalogue_kind_check;
alter table condition_catalogue add constraint condition_catalogue_kind_check check (kind in ('PROHIBITION', 'REQUIREMENT', 'TAG'));
alter table condition_catalogue
  add column entered_by   text not null default 'release',
  add column confirmed_by text,
  add column entered_at   timestamptz not null default now(),
  add column reason       text;
create trigger condition_catalogue_append_only before update or delete on condition_catalogue for each row execute function refuse_change();

insert into condition_catalogue (code, version, position, label, kind, in_notice, in_order, needs, wording, section) values
  ('NOCONTACT',  2,  2, 'No contact, by any means', 'PROHIBITION', true, true, '{}',
   'You must not contact {protectedPerson} by any means, directly or through another person[, except through a solicitor: {solicitor}][, except for contact with a child: {childContact}].',
   's.23(2), 35(4)(a), 36(1)(c)'),
  ('DIST_OTHER', 2,  7, 'Stay away from other premises, named or of a class', 'PROHIBITION', false, true, '{metres,premises}',
   'You must not come within {metres} metres of {premises}.', 's.35(4)(c)'),
  ('ZONE',       2,  8, 'Stay out of an area described in words', 'PROHIBITION', false, true, '{detail,map}',
   'You must not enter the following area: {detail}. It is shown on map {map}, which is part of this order.', 's.35(1)'),
  ('APPROACH',   1, 11, 'No approaching or following the protected person', 'PROHIBITION', false, true, '{}',
   'You must not approach or follow {protectedPerson}[, or come within {metres} metres of {protectedPerson} in any place].', 's.35(1)'),
  ('DEVICES',    1, 12, 'No use of the protected person''s accounts or devices, no tracking', 'PROHIBITION', false, true, '{detail}',
   'You must not use, change or look into any account or device of {protectedPerson}, or track {protectedPerson} by any device or program, in particular: {detail}.',
   's.1(3)(c), 35(1)-(2)'),
  ('ALC_ABST',   1, 13, 'No alcohol', 'PROHIBITION', false, true, '{}',
   'You must not drink alcohol[ {detail}].', 's.35(1)'),
  ('CURFEW',     1, 14, 'Stay at a place at stated times', 'REQUIREMENT', false, true, '{place,hours,responsiblePerson}',
   'You must stay at {place} {hours}. {responsiblePerson} supervises this.', 's.35(1), 36(2)'),
  ('PROG_DA',    1, 15, 'Domestic abuse behaviour-change programme', 'REQUIREMENT', false, true, '{programme,responsiblePerson}',
   'You must attend {programme}, a programme to change abusive behaviour[, beginning on {startDay}], and take part as {responsiblePerson} directs. {responsiblePerson} supervises this.', 's.36(2)-(3)'),
  ('PROG_SUB',   1, 16, 'Drug or alcohol support', 'REQUIREMENT', false, true, '{programme,responsiblePerson}',
   'You must attend {programme}, support to deal with drugs or alcohol[, beginning on {startDay}], and take part as {responsiblePerson} directs. {responsiblePerson} supervises this.', 's.36(2)-(3)'),
  ('PROG_MH',    1, 17, 'Mental health support', 'REQUIREMENT', false, true, '{programme,responsiblePerson}',
   'You must attend {programme}, mental health support[, beginning on {startDay}], and take part as {responsiblePerson} directs. {responsiblePerson} supervises this.', 's.36(2)-(3)'),
  ('SIGN_ON',    1, 18, 'Report at a police station', 'REQUIREMENT', false, true, '{station,reporting,responsiblePerson}',
   'You must report to {station} {reporting}[ {hours}]. {responsiblePerson} supervises this.', 's.35(1), 36(2)-(3)'),
  ('EM_CURF',    1, 20, 'Tag: curfew', 'TAG', false, true, '{linkedClause,months,responsiblePerson}',
   'For {months} months from the making of this order you must wear an electronic tag that shows whether you keep clause {linkedClause}. You must let it be fitted and inspected, must not tamper with it, and must keep it charged and working as directed. {responsiblePerson} is responsible for the monitoring.',
   's.35(6), 37, 38(5)'),
  ('EM_EXCL',    1, 21, 'Tag: exclusion zone or premises', 'TAG', false, true, '{linkedClause,months,responsiblePerson}',
   'For {months} months from the making of this order you must wear an electronic tag that shows whether you keep clause {linkedClause}. You must let it be fitted and inspected, must not tamper with it, and must keep it charged and working as directed. {responsiblePerson} is responsible for the monitoring.',
   's.35(6), 37, 38(5)'),
  ('EM_TRAIL',   1, 22, 'Tag: where the respondent goes', 'TAG', false, true, '{linkedClause,months,responsiblePerson}',
   'For {months} months from the making of this order you must wear an electronic tag that records where you go, to show whether you keep clause {linkedClause}. You must let it be fitted and inspected, must not tamper with it, and must keep it charged and working as directed. {responsiblePerson} is responsible for the monitoring.',
   's.35(6), 37, 38(5)'),
  ('EM_ATT',     1, 23, 'Tag: attendance', 'TAG', false, true, '{linkedClause,months,responsiblePerson}',
   'For {months} months from the making of this order you must wear an electronic tag that shows whether you attend as clause {linkedClause} requires. You must let it be fitted and inspected, must not tamper with it, and must keep it charged and working as directed. {responsiblePerson} is responsible for the monitoring.',
   's.35(6), 37, 38(5)'),
  ('EM_ALC',     1, 24, 'Tag: alcohol', 'TAG', false, true, '{linkedClause,months,responsiblePerson}',
   'For {months} months from the making of this order you must wear an electronic tag that shows whether you keep clause {linkedClause}. You must let it be fitted and inspected, must not tamper with it, and must keep it charged and working as directed. {responsiblePerson} is responsible for the monitoring.',
   's.35(6), 37, 38(5)');

-- Local justice areas, and where the Secretary of State has said which monitoring can be had (s.37(4)(a)). No row: it can't.
create table justice_area (
  id   text primary key check (id ~ '^[A-Za-z]+$'),
  name text not null unique
);
insert into justice_area (id, name) values
  ('CentralLondon', 'Central London'), ('EastLondon', 'East London'), ('NorthLondon', 'North London'), ('NorthEastLondon', 'North East London'),
  ('NorthWestLondon', 'North West London'), ('SouthLondon', 'South London (Bromley, Croydon, Sutton)'), ('SouthEastLondon', 'South East London'),
  ('SouthWestLondon', 'South West London'), ('WestLondon', 'West London');

create table tag_availability (
  id           bigint generated always as identity primary key,
  justice_area text not null references justice_area,
  code         text not null,
  from_day     date not null,
  until_day    date,
  reference    text not null,
  assumed      boolean not null default false,
  entered_by   text not null,
  entered_at   timestamptz not null,
  check (until_day is null or until_day >= from_day)
);
create index tag_availability_area on tag_availability (justice_area, code);
