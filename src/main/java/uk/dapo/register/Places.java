package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.LeakGuard;

/**
 * Places of a case. A place is secret unless it is recorded that, and why, the respondent knows it; only known places
 * may be named in anything the respondent's side may see.
 */
@Component
public class Places {

    /** A place the respondent knows. */
    public record Known(long id, String kind, String address) {
    }

    private final JdbcClient jdbc;
    private final Confidential confidential;
    private final Events events;
    private final Clock clock;

    Places(JdbcClient jdbc, Confidential confidential, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.confidential = confidential;
        this.events = events;
        this.clock = clock;
    }

    public long secret(String caseReference, String kind, String address, String by) {
        return insert(caseReference, kind, "SECRET", null, confidential.seal(address, "place"), null, by);
    }

    /** @param basis how the respondent comes to know it, such as "lives there" */
    public long known(String caseReference, String kind, String address, String basis, String by) {
        return insert(caseReference, kind, "KNOWN", address, null, basis, by);
    }

    public List<Known> known(String caseReference) {
        return jdbc.sql("select id, kind, address from register.place where case_reference = ? and status = 'KNOWN' order by id")
                .param(caseReference).query(Known.class).list();
    }

    /**
     * The texts that nothing for the respondent may contain: secret places, and what else was sealed in free words. For checking
     * what is about to be kept or printed, by the program alone: never shown, never logged, and so no look of anybody.
     */
    public Set<String> secrets(String caseReference) {
        Set<String> secrets = new TreeSet<>(jdbc.sql("select sealed from register.place where case_reference = ? and status = 'SECRET' and length(sealed) > 0")
                .param(caseReference).query((row, n) -> confidential.open(row.getBytes(1), "place")).list());
        secrets.addAll(jdbc.sql("""
                        select ss.field, ss.sealed from register.submission_secret ss join register.submission s on s.id = ss.submission_id
                        where s.case_reference = ? and ss.guarded and length(ss.sealed) > 0""").param(caseReference)
                .query((row, n) -> confidential.open(row.getBytes(2), row.getString(1))).list());
        // a place that was told in confidence may be known to the respondent all the same
        known(caseReference).forEach(place -> secrets.removeIf(secret -> LeakGuard.same(secret, place.address())));
        return secrets;
    }

    private long insert(String caseReference, String kind, String status, String address, byte[] sealed, String basis, String by) {
        long id = jdbc.sql("""
                        insert into register.place (case_reference, kind, status, address, sealed, known_basis, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(caseReference, kind, status, address, sealed, basis, by, Timestamp.from(clock.instant()))
                .query(Long.class).single();
        events.append(caseReference, by, "place-recorded", Map.of("place", id, "kind", kind, "status", status));
        return id;
    }
}
