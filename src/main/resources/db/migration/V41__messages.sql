-- Messages to people outside. Neither the address nor the words are kept: an update can be worded again, and the address is sealed elsewhere.
create table outward_message (
  key            text primary key,
  case_reference text not null references protection_case,
  channel        text not null check (channel in ('TEXT', 'E_MAIL', 'LETTER')),
  route          text not null,
  carrier_id     text,
  state          text not null check (state in ('HANDING', 'HANDED_OVER', 'REFUSED', 'DELIVERED', 'FAILED')),
  attempts       int not null,
  first_at       timestamptz not null,
  last_at        timestamptz not null
);
create index outward_message_case on outward_message (case_reference);

alter table staff_alert_recipient drop constraint staff_alert_recipient_channel_check;
alter table staff_alert_recipient add constraint staff_alert_recipient_channel_check check (channel in ('E_MAIL', 'TEXT', 'OUTBOX', 'NONE'));

-- How the protected person was told, and why the Victim Focus Desk had to call.
alter table victim_update
  add column way text check (way in ('TEXT', 'E_MAIL', 'LETTER', 'CALL')),
  add column call_back_reason text;
