-- Papers as they were printed. What was handed to someone must be readable years later exactly as it was, so a
-- paper is never changed and never removed: printing again adds a paper, which supersedes the one before.

create table register.document (
    id                   bigint generated always as identity primary key,
    number               text        not null unique,
    kind                 text        not null,
    case_reference       text        not null,
    instrument_reference text,
    title                text        not null,
    audience             text        not null
        check (audience in ('RESPONDENT', 'PROTECTED_PERSON', 'COURT', 'POLICE')),
    template             text        not null,
    template_version     text        not null,
    sha256               text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type           text        not null,
    content              bytea       not null,
    created_at           timestamptz not null,
    created_by           text        not null,
    superseded_by        bigint references register.document (id) check (superseded_by > id)
);

comment on table register.document is 'Papers as printed; append-only, but for superseded_by, which is set once.';
comment on column register.document.sha256 is 'SHA-256 of content, in lower-case hexadecimal.';
comment on column register.document.template_version is 'Fingerprint of the template the paper was printed from.';

create index document_case on register.document (case_reference, id);
create index document_instrument on register.document (coalesce(instrument_reference, case_reference), kind);

create function register.document_is_append_only() returns trigger
    language plpgsql as
$$
declare
    as_it_was register.document;
begin
    if tg_op = 'UPDATE' and old.superseded_by is null and new.superseded_by is not null then
        as_it_was := new;
        as_it_was.superseded_by := null;
        if as_it_was is not distinct from old then
            return new;
        end if;
    end if;
    raise exception 'A printed paper cannot be changed or removed: print it again, and the new paper supersedes it.'
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger document_is_append_only
    before update or delete
    on register.document
    for each row
execute function register.document_is_append_only();

create trigger document_is_not_emptied
    before truncate
    on register.document
    for each statement
execute function register.document_is_append_only();
