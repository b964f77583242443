package uk.dapo.visibility;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Events;
import uk.dapo.register.Instruments;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Cases that only named people see. Who was named when stays on the register. */
@Service
public class Restrictions {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Instruments instruments;
    private final Events events;
    private final Clock clock;

    Restrictions(JdbcClient jdbc, Submissions submissions, Instruments instruments, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.instruments = instruments;
        this.events = events;
        this.clock = clock;
    }

    /** Does what was asked for; gives the case. */
    public String keep(Work work) {
        Answers asked = submissions.get("restrictCase", work);
        String reference = instruments.caseOf(asked.required("restrictedReference")).orElseThrow().reference();
        if (asked.is("restriction", "lift")) {
            jdbc.sql("update register.case_restriction set lifted_by = ?, lifted_at = ?, lift_reason = ? where case_reference = ? and lifted_at is null")
                    .params(work.by(), now(), asked.required("restrictionReason"), reference).update();
            events.append(reference, work.by(), "case-restriction-lifted", Map.of());
        } else {
            name(current(reference).orElseGet(() -> restrict(reference, asked.required("restrictionReason"), work.by())), named(asked, work.by()), work.by());
            events.append(reference, work.by(), "case-restricted", Map.of("named", named(asked, work.by()).size()));
        }
        return reference;
    }

    boolean restricted(String caseReference) {
        return current(caseReference).isPresent();
    }

    /** Whoever restricts a case is named too. */
    static Set<String> named(Answers asked, String by) {
        Set<String> named = new HashSet<>(asked.list("namedPeople"));
        named.add(by);
        return named;
    }

    private Optional<Long> current(String caseReference) {
        return jdbc.sql("select id from register.case_restriction where case_reference = ? and lifted_at is null").param(caseReference).query(Long.class).optional();
    }

    private long restrict(String reference, String reason, String by) {
        return jdbc.sql("insert into register.case_restriction (case_reference, reason, restricted_by, restricted_at) values (?, ?, ?, ?) returning id")
                .params(reference, reason, by, now()).query(Long.class).single();
    }

    private void name(long restriction, Set<String> named, String by) {
        List<String> before = jdbc.sql("select username from register.case_named_person where restriction_id = ? and removed_at is null").param(restriction).query(String.class).list();
        before.stream().filter(user -> !named.contains(user)).forEach(user -> jdbc.sql("""
                        update register.case_named_person set removed_by = ?, removed_at = ? where restriction_id = ? and username = ? and removed_at is null""")
                .params(by, now(), restriction, user).update());
        named.stream().filter(user -> !before.contains(user)).sorted().forEach(user -> jdbc.sql(
                        "insert into register.case_named_person (restriction_id, username, named_by, named_at) values (?, ?, ?, ?)")
                .params(restriction, user, by, now()).update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
