-- Signing in: one policy for every interface, sessions that end, passwords by one-time link.

-- Tries at a password, whatever interface they came through. An account need not exist.
create table sign_in_attempt (
  id        bigint generated always as identity primary key,
  account   text not null,
  address   text not null,
  device    text,
  at        timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_account on sign_in_attempt (account, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

-- Browsers that somebody has signed in from: whoever tries from elsewhere cannot shut them out. By digest of their cookie.
create table sign_in_device (
  digest   text not null,
  username text not null,
  last_at  timestamptz not null,
  primary key (digest, username)
);

-- Counted up when a password is set or an account is closed: sessions that began before have ended.
create table account_epoch (
  username text primary key,
  epoch    bigint not null
);

-- One-time links by which somebody sets their password. By digest of what the link carries.
create table password_link (
  digest     text primary key,
  username   text not null,
  issued_by  text not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
