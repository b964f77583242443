package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.OrderKeepers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** An order whose respondent now lives in the area of another force is handed over to it, and comes back with them (s.42(2)); who takes it over confirms. */
@Service
public class HandOvers {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final OrderKeepers keepers;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Submissions submissions, OrderKeepers keepers, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** Asks the force of the address notified last; a repeated attempt finds it asked. */
    public void request(Work work) {
        ask(work, jdbc.sql("select address_force from register.notification where order_reference = ? order by id desc limit 1").param(work.instrumentReference())
                .query(String.class).single());
    }

    /** Asks and confirms at once: the respondent has notified an address of ours. */
    public void takeBack(Work work) {
        ask(work, keepers.own(work.instrumentReference()));
        confirm(work, work.by(), Timestamp.from(clock.instant()), "taken back");
    }

    /** Keeps that the other force confirmed. */
    public void keep(Work work) {
        Answers confirmation = submissions.get("confirmHandOver", work);
        confirm(work, submissions.submitter("confirmHandOver", work).orElseThrow(), Timestamp.from(confirmation.instant("handedOverAt").orElseThrow()),
                confirmation.required("otherForceReference"));
    }

    private void ask(Work work, String force) {
        jdbc.sql("""
                        insert into register.hand_off (idempotency_key, case_reference, instrument_reference, system, what, requested_at)
                        select ?, ?, ?, 'police force: ' || name, 'take over management of the order', ? from register.police_force where id = ?
                        on conflict (idempotency_key) do nothing""")
                .params(key(work), work.caseReference(), work.instrumentReference(), Timestamp.from(clock.instant()), force).update();
    }

    private void confirm(Work work, String by, Timestamp at, String reference) {
        jdbc.sql("update register.hand_off set confirmed_by = ?, confirmed_at = ?, outside_reference = ? where idempotency_key = ?").params(by, at, reference, key(work)).update();
    }

    private static String key(Work work) {
        return work.instrumentReference() + "/hand-over/" + work.instanceId();
    }
}
