-- Officers and staff: who someone is, what rank and office they hold, where they work and how to reach them.
-- What they may do in the engine follows from their groups; whether they may decide or serve follows from this table.
CREATE TABLE register.officer (
    username      TEXT PRIMARY KEY,
    name          TEXT        NOT NULL,
    collar_number TEXT,
    force         TEXT        NOT NULL,
    rank          TEXT        NOT NULL CHECK (rank IN (
                      'STAFF', 'CONSTABLE', 'SERGEANT', 'INSPECTOR', 'CHIEF_INSPECTOR', 'SUPERINTENDENT',
                      'CHIEF_SUPERINTENDENT', 'ASSISTANT_CHIEF_CONSTABLE', 'DEPUTY_CHIEF_CONSTABLE', 'CHIEF_CONSTABLE')),
    acting_rank   TEXT        CHECK (acting_rank IN (
                      'SERGEANT', 'INSPECTOR', 'CHIEF_INSPECTOR', 'SUPERINTENDENT',
                      'CHIEF_SUPERINTENDENT', 'ASSISTANT_CHIEF_CONSTABLE', 'DEPUTY_CHIEF_CONSTABLE', 'CHIEF_CONSTABLE')),
    acting_until  TIMESTAMPTZ,
    constable     BOOLEAN     NOT NULL,
    areas         TEXT[]      NOT NULL DEFAULT '{}',
    roles         TEXT[]      NOT NULL DEFAULT '{}',
    email         TEXT,
    phone         TEXT,
    on_duty       BOOLEAN     NOT NULL DEFAULT FALSE,

    CONSTRAINT officer_rank_is_of_a_constable CHECK (constable = (rank <> 'STAFF')),
    CONSTRAINT officer_acting_rank_ends CHECK ((acting_rank IS NULL) = (acting_until IS NULL)),
    CONSTRAINT officer_acting_rank_is_of_a_constable CHECK (acting_rank IS NULL OR constable),
    CONSTRAINT officer_constables_only CHECK (constable OR NOT ('constable' = ANY (roles)))
);

CREATE INDEX officer_on_duty ON register.officer USING gin (roles, areas) WHERE on_duty;

COMMENT ON COLUMN register.officer.constable IS 'holds the office of constable, of whatever rank';
COMMENT ON COLUMN register.officer.acting_until IS 'the acting rank counts before this moment and not from it on';
