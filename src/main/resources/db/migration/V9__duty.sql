-- Who is on duty and by what ways they are reached; periods this system sets itself; one notice a pair.

-- Periods this system sets itself, where the Act says "as soon as" and gives no number. Change a row: no new program is needed.
create table safety_net (
  clock_kind text primary key,
  days       int  not null check (days between 1 and 365),
  source     text not null
);
insert into safety_net (clock_kind, days, source)
values ('return-hearing-safety-net', 14, 'Policy: ss.34(4), 44(7) give no number of days');

-- Two notices for one pair must not be in force, nor on their way to the respondent, at one time.
create unique index instrument_one_live_notice on instrument (case_reference) where kind = 'NOTICE' and state in ('AUTHORISED', 'IN_FORCE');

-- On duty until when, and where somebody is reached meanwhile; without a time of their own people are reached as their entry says.
alter table officer
  add column duty_until timestamptz,
  add column duty_email text,
  add column duty_phone text;

-- Each time somebody went on or off duty, and who said so.
create table duty (
  id       bigint generated always as identity primary key,
  username text not null references officer,
  on_duty  boolean not null,
  until    timestamptz check (on_duty or until is null),
  set_by   text not null,
  set_at   timestamptz not null
);
create index duty_username on duty (username, id);
create trigger duty_append_only before update or delete on duty for each row execute function refuse_change();

-- An alert can leave by several ways at once. Whoever comes on duty later is handed what nobody has taken up:
-- for that it is kept which clock it is about, and the limit it named.
alter table staff_alert
  add column clock_id bigint references clock,
  add column limit_at timestamptz;
alter table staff_alert_recipient
  drop constraint staff_alert_recipient_channel_check,
  add constraint staff_alert_recipient_channel_check check (channel in ('E_MAIL', 'TEXT', 'OUTBOX', 'NONE')),
  drop constraint staff_alert_recipient_pkey,
  add primary key (alert_key, username, channel);
