-- What a notice or an order may say. Wording is a template; an instrument keeps the words it was given or made with.
create table condition_catalogue (
  code       text not null,
  version    int not null default 1,
  position   int not null,
  label      text not null,
  kind       text not null check (kind in ('PROHIBITION', 'REQUIREMENT')),
  in_notice  boolean not null,
  in_order   boolean not null,
  needs      text[] not null default '{}',
  wording    text not null,
  section    text not null,
  primary key (code, version)
);

insert into condition_catalogue (code, position, label, kind, in_notice, in_order, needs, wording, section) values
  ('NOABUSE',    1, 'No abuse of the protected person', 'PROHIBITION', true, true, '{}',
   'You must not be abusive towards {protectedPerson}.', 's.22(2), 27'),
  ('NOCONTACT',  2, 'No contact, by any means', 'PROHIBITION', true, true, '{}',
   'You must not contact {protectedPerson} by any means, directly or through another person.', 's.23(2), 35(4)(a)'),
  ('DISTANCE',   3, 'Stay away from premises where they live', 'PROHIBITION', true, true, '{metres,place}',
   'You must not come within {metres} metres of {place}.', 's.23(3), 35(4)(b)'),
  ('NOEVICT',    4, 'No evicting or excluding from the shared home', 'PROHIBITION', true, true, '{home}',
   'You must not evict or exclude {protectedPerson} from {home}.', 's.23(4)(a), 35(5)'),
  ('NOENTER',    5, 'No entering the shared home', 'PROHIBITION', true, true, '{home}',
   'You must not enter {home}.', 's.23(4)(b), 35(5)'),
  ('LEAVE',      6, 'Leave the shared home', 'REQUIREMENT', true, true, '{home}',
   'You must leave {home}.', 's.23(4)(c), 35(5)'),
  ('DIST_OTHER', 7, 'Stay away from other named premises', 'PROHIBITION', false, true, '{metres,place}',
   'You must not come within {metres} metres of {place}.', 's.35(4)(c)'),
  ('ZONE',       8, 'Stay out of an area described in words', 'PROHIBITION', false, true, '{detail}',
   'You must not enter the following area: {detail}.', 's.35(1)'),
  ('ONLINE',     9, 'No posting about the protected person online', 'PROHIBITION', false, true, '{}',
   'You must not post or share anything about {protectedPerson} on the internet, or ask anyone else to.', 's.35(1)'),
  ('ECON',      10, 'No interfering with money, property or bills', 'PROHIBITION', false, true, '{detail}',
   'You must not interfere with the money, property or bills of {protectedPerson}, in particular: {detail}.', 's.1(4), 35(2)');

-- Alerts to staff on duty: what was to be said, to whom, and how it went. Never case content.
create table staff_alert (
  id              bigint generated always as identity primary key,
  idempotency_key text not null unique,
  case_reference  text not null references protection_case,
  role            text not null,
  area            text not null,
  subject         text not null,
  recipients      text[] not null,
  channel         text not null,
  sent_at         timestamptz not null
);

-- Sittings of a notification to the police (s.42) and what was decided on a missed one (s.43)
create table notification (
  id                     bigint generated always as identity primary key,
  order_reference        text not null references instrument,
  attended_at            timestamptz not null,
  station                text not null,
  no_home_address        boolean not null,
  acknowledgement_number text not null,
  taken_by               text not null,
  in_time                boolean not null
);
