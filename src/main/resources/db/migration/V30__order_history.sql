-- What a court made, from whichever route, and what an order said at any moment.

-- Courts of every kind that makes, varies or hears appeals about orders. One that is not listed is "another" of its kind, and its
-- name is kept with the order. Justice areas decide which magistrates' court varies (s.45); check them before relying on them.
alter table court drop constraint court_kind_check;
alter table court add constraint court_kind_check check (kind in ('MAGISTRATES', 'FAMILY', 'COUNTY', 'CROWN', 'HIGH', 'APPEAL'));
alter table court add column justice_area text, add column elsewhere boolean not null default false;
update court set justice_area = 'South London' where kind = 'MAGISTRATES';
insert into court (id, name, kind, area, elsewhere) values
  ('croydon-family', 'Family Court at Croydon', 'FAMILY', 'Croydon', false),
  ('bromley-family', 'Family Court at Bromley', 'FAMILY', 'Bromley', false),
  ('croydon-county', 'County Court at Croydon', 'COUNTY', 'Croydon', false),
  ('bromley-county', 'County Court at Bromley', 'COUNTY', 'Bromley', false),
  ('croydon-crown', 'Crown Court at Croydon', 'CROWN', 'Croydon', false),
  ('high-court', 'High Court, Family Division', 'HIGH', null, false),
  ('court-of-appeal', 'Court of Appeal', 'APPEAL', null, false),
  ('other-magistrates', 'Another magistrates'' court', 'MAGISTRATES', null, true),
  ('other-family', 'Another family court', 'FAMILY', null, true),
  ('other-county', 'Another county court', 'COUNTY', null, true),
  ('other-crown', 'Another Crown Court', 'CROWN', null, true);

-- The program's own list says which kinds there are; each part of the lifecycle adds its kind there.
alter table instrument drop constraint instrument_kind_check;
create sequence variation_number;
create sequence appeal_number;

-- An order as a court made it, before it is opened as an instrument: from a hearing, from sealed papers, by message, or on appeal.
create table order_made (
  application_reference text primary key references instrument,
  court              text not null references court,
  court_name         text,
  court_reference    text,
  made_at            timestamptz not null,
  on_notice          boolean not null,
  respondent_present boolean not null,
  term               text not null check (term in ('UNTIL_DATE', 'UNTIL_EVENT', 'FURTHER_ORDER')),
  until_day          date check (term <> 'UNTIL_DATE' or until_day is not null),
  until_event        text check (term <> 'UNTIL_EVENT' or until_event is not null),
  other_regime       text not null,
  -- how it stands to an order in force already: after it (s.38(2)), instead of it, or beside it
  relation           text check (relation in ('AFTER', 'INSTEAD', 'BESIDE')),
  earlier_order      text references instrument,
  recorded_by        text not null,
  recorded_at        timestamptz not null,
  check ((relation is null) = (earlier_order is null))
);
-- the same order is registered once, however often it is sent
create unique index order_made_once on order_made (court, court_reference) where court_reference is not null;

alter table protection_order
  add column court_name      text,
  add column court_reference text,
  add column relation        text check (relation in ('AFTER', 'INSTEAD', 'BESIDE')),
  add column earlier_order   text references instrument,
  -- what else obliges the respondent to notify (s.41(8)); "none" while this order carries the duty
  add column other_regime    text not null default 'none',
  -- since when this order carries it, where another one did before (s.41(9))
  add column duty_from       timestamptz,
  -- since when, and how it is known, that the respondent knows of the order: an element of the offence where it was made without notice (s.39(2))
  add column aware_at        timestamptz,
  add column awareness       text;

-- A version is in effect from a moment until the next one. A correction is not a new version but another text of one: "corrects" names it.
alter table order_version
  add column corrects  int,
  add column until_at  timestamptz,
  add column change_of text references instrument;
alter table order_version disable trigger order_version_append_only;
update order_version v set corrects = 1 where cause = 'corrected';
update order_version v set until_at = (o.until_day + 1)::timestamp at time zone 'Europe/London'
  from protection_order o where o.reference = v.order_reference;
alter table order_version enable trigger order_version_append_only;
