package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The duty to notify name and address (s.41) on the register: its clock, and how it was met. */
@Service
public class Notifications {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Clocks clocks;

    Notifications(JdbcClient jdbc, Submissions submissions, Clocks clocks) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.clocks = clocks;
    }

    /** Starts the three days: from the making of the order (s.41(2)), or from the end of the other regime (s.41(9)). */
    public void start(Work work) {
        Instant from = revivedAt(work).or(() -> submissions.newest("otherRegimeEnded", work).flatMap(ended -> ended.day("regimeEndedOn"))
                .map(day -> day.atStartOfDay(LondonTime.ZONE).toInstant()))
                .orElseGet(() -> madeAt(work));
        clocks.start(ClockKind.NOTIFICATION, work.instrumentReference(), "duty-arose", from, work.by());
    }

    /** When the duty came to this order from another protection order that ended (s.41(9)). */
    private Optional<Instant> revivedAt(Work work) {
        return jdbc.sql("select duty_from from register.protection_order where reference = ? and duty_from is not null").param(work.instrumentReference())
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** When the order was made. */
    Instant madeAt(Work work) {
        return jdbc.sql("select made_at from register.protection_order where reference = ?").param(work.instrumentReference())
                .query(Timestamp.class).single().toInstant();
    }

    /** The force in whose area the court sits that made the order. */
    Optional<String> courtForce(Work work) {
        return jdbc.sql("""
                        select f.id from register.protection_order o join register.court c on c.id = o.court
                          join register.area a on a.id = c.area join register.police_force f on f.name = a.force where o.reference = ?""").param(work.instrumentReference()).query(String.class).optional();
    }

    String forceName(String id) {
        return jdbc.sql("select name from register.police_force where id = ?").param(id).query(String.class).single();
    }

    /** The three days are over and nothing was notified: an offence from now on (s.43), and the duty goes on. */
    public void missed(Work work) {
        clocks.open(ClockKind.NOTIFICATION, work.instrumentReference()).ifPresent(running -> clocks.missed(running, work.by()));
    }

    /** Keeps a notification made in person (s.42) and closes the clock, in time or late. */
    public void keep(Work work) {
        Answers notified = submissions.get("recordNotification", work);
        Instant at = notified.instant("attendedAt").orElseThrow();
        RunningClock running = clocks.open(ClockKind.NOTIFICATION, work.instrumentReference()).orElseThrow();
        jdbc.sql("""
                        insert into register.notification (order_reference, attended_at, station, address_force, station_force, no_home_address,
                          acknowledgement_number, taken_by, in_time) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(work.instrumentReference(), Timestamp.from(at), notified.required("station"), notified.text("addressForce").orElse(null),
                        notified.required("stationForce"), notified.is("noHomeAddress"),
                        notified.required("acknowledgementNumber"), submissions.submitter("recordNotification", work).orElseThrow(), running.allows(at)).update();
        clocks.met(running, at, work.by());
    }
}
