-- Anchors of the audit trail: the newest event of every chain, digested and signed at a moment. Append-only.
create table event_anchor (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  up_to_event bigint not null,
  chains      bigint not null,
  digest      text not null,
  signature   bytea not null,
  public_key  bytea not null
);
create trigger event_anchor_append_only before update or delete on event_anchor for each row execute function refuse_change();
