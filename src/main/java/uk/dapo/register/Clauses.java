package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of notices and orders, version by version; append-only. */
@Component
public class Clauses {

    private final JdbcClient jdbc;
    private final Json json;

    Clauses(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(String instrumentReference, int version, Clause clause) {
        jdbc.sql("""
                        insert into register.clause (instrument_reference, version, number, code, parameters, wording, from_at, until_at)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""")
                .params(instrumentReference, version, clause.number(), clause.code(), json.write(clause.parameters()),
                        clause.wording(), timestamp(clause.from()), timestamp(clause.until())).update();
    }

    /** The clauses of one version, by number. */
    public List<Clause> of(String instrumentReference, int version) {
        return jdbc.sql("""
                        select number, code, parameters, wording, from_at, until_at from register.clause
                        where instrument_reference = ? and version = ? order by number""").params(instrumentReference, version)
                .query((row, n) -> new Clause(row.getInt("number"), row.getString("code"), json.map(row.getString("parameters")),
                        row.getString("wording"), instant(row.getTimestamp("from_at")), instant(row.getTimestamp("until_at")))).list();
    }

    /** The clauses of the newest version, by number. */
    public List<Clause> latest(String instrumentReference) {
        return of(instrumentReference, latestVersion(instrumentReference));
    }

    /** The number of the newest version; 0 while there is none. */
    public int latestVersion(String instrumentReference) {
        return jdbc.sql("select coalesce(max(version), 0) from register.clause where instrument_reference = ?")
                .param(instrumentReference).query(Integer.class).single();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
