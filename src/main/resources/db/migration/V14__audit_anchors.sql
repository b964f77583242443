-- An anchor says where each chain stood that had moved since the anchor before, and carries that one's digest on. It takes no lock
-- that a writer waits for. Whoever sets a chain's head back cannot seal it: the key is not in the database.
drop table event_anchor;

create table event_anchor (
  id         bigint primary key,
  at         timestamptz not null,
  previous   text not null,
  digest     text not null,
  signature  bytea not null,
  public_key bytea not null
);
create table event_anchor_head (
  chain     text   not null,
  number    bigint not null,
  hash      text   not null,
  anchor_id bigint not null references event_anchor,
  primary key (chain, number)
);
create index event_anchor_head_of on event_anchor_head (anchor_id);
create trigger event_anchor_append_only      before update or delete on event_anchor      for each row execute function refuse_change();
create trigger event_anchor_head_append_only before update or delete on event_anchor_head for each row execute function refuse_change();

alter table event_head add column seal bytea;
