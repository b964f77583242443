-- Feedback on a contact with an officer. An answered invitation leads to no case and no person; of a link only the digest is kept.
create table feedback_invitation (
  id           bigint generated always as identity primary key,
  contact_kind text not null,
  area         text not null references area,
  language     text not null,
  invited_at   timestamptz not null,
  process_instance_id text unique,
  link_digest  text unique,
  expires_at   timestamptz,
  used_at      timestamptz,
  check ((link_digest is null) = (expires_at is null)),
  check (used_at is null or process_instance_id is null)
);
comment on column feedback_invitation.process_instance_id is 'whose task shows the code; forgotten when the link is used';

create table feedback_answer (
  invitation_id bigint primary key references feedback_invitation,
  answered_at   timestamptz not null,
  listened      text check (listened in ('yes', 'partly', 'no')),
  informed      text check (informed in ('yes', 'partly', 'no')),
  safer         text check (safer in ('yes', 'partly', 'no')),
  comment       bytea
);
comment on column feedback_answer.comment is 'sealed: people write names whatever they are asked';

-- What figures are made of.
create view feedback_figure as
  select i.area, i.contact_kind, (a.answered_at at time zone 'Europe/London')::date as day, a.listened, a.informed, a.safer, a.comment is not null as commented
  from feedback_answer a join feedback_invitation i on i.id = a.invitation_id;
