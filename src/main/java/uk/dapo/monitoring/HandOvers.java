package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** An order whose respondent now lives in the area of another force is handed over to it; that force confirms. */
@Service
public class HandOvers {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Submissions submissions, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Asks the force of the address notified last; a repeated attempt finds it asked. */
    public void request(Work work) {
        jdbc.sql("""
                        insert into register.hand_off (idempotency_key, case_reference, instrument_reference, system, what, requested_at)
                        select ?, ?, ?, 'police force: ' || f.name, 'take over management of the order', ?
                        from register.notification n join register.police_force f on f.id = n.address_force where n.order_reference = ? order by n.id desc limit 1
                        on conflict (idempotency_key) do nothing""")
                .params(key(work), work.caseReference(), work.instrumentReference(), Timestamp.from(clock.instant()), work.instrumentReference()).update();
    }

    public void keep(Work work) {
        Answers confirmation = submissions.get("confirmHandOver", work);
        jdbc.sql("update register.hand_off set confirmed_by = ?, confirmed_at = ?, outside_reference = ? where idempotency_key = ?")
                .params(submissions.submitter("confirmHandOver", work).orElseThrow(), Timestamp.from(confirmation.instant("handedOverAt").orElseThrow()),
                        confirmation.required("otherForceReference"), key(work)).update();
    }

    private static String key(Work work) {
        return work.instrumentReference() + "/hand-over/" + work.instanceId();
    }
}
