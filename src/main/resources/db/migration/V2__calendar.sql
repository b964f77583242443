-- Bank holidays proclaimed, moved or taken away after the program was built. Also settles whether a Saturday
-- 26 December counts: one row for that day ends the doubt either way.
create table register.calendar_change (
    id           bigint generated always as identity primary key,
    day          date        not null,
    added        boolean     not null,
    name         text        not null check (btrim(name) <> ''),
    source       text        not null check (btrim(source) <> ''),
    entered_by   text        not null check (btrim(entered_by) <> ''),
    entered_at   timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= entered_at)
);

-- a day cannot be both added and taken away
create unique index calendar_change_one_a_day on register.calendar_change (day) where withdrawn_at is null;
