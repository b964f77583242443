package uk.dapo.register;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals all confidential data anew with the current key. Some values at a time, each time in a transaction of its own, while
 * every key still opens: a crash in the middle leaves nothing unreadable, and the next run goes on where it stopped.
 */
@Component
class KeyRotation {

    /** What came of it: values sealed anew, and values no key opens, which stay as they are. */
    record Result(long sealed, long unreadable) {
    }

    /** A column of sealed texts; {@code field} is SQL that says what each of them is sealed as. */
    private record Sealed(String table, String id, String column, String field) {

        /** What another key than the current one sealed; what was erased is empty. */
        String old() {
            return "%s where length(%s) > 0 and substring(%s from 1 for 5) <> :header".formatted(table, column, column);
        }
    }

    private record Row(String place, String field, byte[] sealed) {
    }

    private static final List<Sealed> COLUMNS = List.of(new Sealed("register.submission_secret", "submission_id", "sealed", "field"),
            new Sealed("register.place", "id", "sealed", "'place'"), new Sealed("register.feedback_answer", "invitation_id", "comment", "'feedback'"), new Sealed("register.draft", "id", "sealed", "'draft'"));
    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ConfidentialKeys keys;
    private final Events events;
    private final TransactionTemplate transaction;

    KeyRotation(JdbcClient jdbc, Sealer sealer, ConfidentialKeys keys, Events events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.keys = keys;
        this.events = events;
        this.transaction = transaction;
    }

    /** Generates a new key, unless one is given or an earlier run did not finish, and seals everything with it. */
    Result rotate() {
        if (keys.generated() && (keys.all().size() == 1 || left() == 0)) {
            keys.renew();
        }
        Result result = sealAnew();
        transaction.executeWithoutResult(status -> events.append("confidential", "system", "confidential-key-rotated",
                Map.of("key", keys.current().id(), "sealed", result.sealed(), "unreadable", result.unreadable())));
        if (keys.generated() && left() == 0) {
            keys.forgetEarlier();
        }
        return result;
    }

    /** How many values another key than the current one sealed. */
    long left() {
        return COLUMNS.stream().mapToLong(sealed -> jdbc.sql("select count(*) from " + sealed.old()).param("header", sealer.header()).query(Long.class).single()).sum();
    }

    private Result sealAnew() {
        long done = 0;
        long unreadable = 0;
        for (Sealed sealed : COLUMNS) {
            for (List<Long> ids = next(sealed, -1); !ids.isEmpty(); ids = next(sealed, ids.get(ids.size() - 1))) {
                List<Long> some = ids;
                Result result = transaction.execute(status -> sealAnew(sealed, some));
                done += result.sealed();
                unreadable += result.unreadable();
            }
        }
        return new Result(done, unreadable);
    }

    private List<Long> next(Sealed sealed, long after) {
        return jdbc.sql("select distinct " + sealed.id() + " from " + sealed.old() + " and " + sealed.id() + " > :after order by 1 limit " + AT_A_TIME)
                .param("header", sealer.header()).param("after", after).query(Long.class).list();
    }

    private Result sealAnew(Sealed sealed, List<Long> ids) {
        // the one change that an append-only table takes, see the triggers
        jdbc.sql("select set_config('dapo.sealing_anew', 'on', true)").query(String.class).single();
        List<Row> rows = jdbc.sql("select ctid::text, " + sealed.field() + ", " + sealed.column() + " from " + sealed.old() + " and " + sealed.id() + " in (:ids) for update")
                .param("header", sealer.header()).param("ids", ids).query((row, n) -> new Row(row.getString(1), row.getString(2), row.getBytes(3))).list();
        long done = rows.stream().filter(row -> sealAnew(sealed, row)).count();
        return new Result(done, rows.size() - done);
    }

    private boolean sealAnew(Sealed sealed, Row row) {
        String text;
        try {
            text = sealer.open(row.sealed(), row.field());
        } catch (IllegalStateException noKeyOpensIt) {
            return false;
        }
        return jdbc.sql("update %s set %s = :sealed where ctid = cast(:place as tid)".formatted(sealed.table(), sealed.column()))
                .param("sealed", sealer.seal(text, row.field())).param("place", row.place()).update() == 1;
    }
}
