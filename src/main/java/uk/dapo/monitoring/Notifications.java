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
import uk.dapo.register.OrderKeepers;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The duty to notify name and address (s.41) on the register: its clock, and how it was met. */
@Service
public class Notifications {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Clocks clocks;
    private final OrderKeepers keepers;

    Notifications(JdbcClient jdbc, Submissions submissions, Clocks clocks, OrderKeepers keepers) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.clocks = clocks;
        this.keepers = keepers;
    }

    /** Starts the three days: from the making of the order (s.41(2)), from the end of the other regime (s.41(9)), or from a later change (s.41(4)-(6)). */
    public void start(Work work, String kind) {
        Instant from = kind.equals(ClockKind.NOTIFICATION.id())
                ? revivedAt(work).or(() -> began("otherRegimeEnded", "regimeEndedOn", work)).orElseGet(() -> madeAt(work))
                : began("reportChange", "changedOn", work).orElseThrow();
        clocks.start(kind(kind), work.instrumentReference(), "duty-arose-" + work.instanceId(), from, work.by());
    }

    private Optional<Instant> began(String form, String day, Work work) {
        return submissions.newest(form, work).flatMap(answers -> answers.day(day)).map(first -> first.atStartOfDay(LondonTime.ZONE).toInstant());
    }

    static ClockKind kind(String id) {
        return ClockKind.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no clock of kind " + id));
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
    public void missed(Work work, String kind) {
        clocks.open(kind(kind), work.instrumentReference()).ifPresent(running -> clocks.missed(running, work.by()));
    }

    /**
     * Keeps a notification made in person (s.42) and closes its clock, in time or late.
     *
     * @return whether the order moves with the respondent's home (s.42(2)): NO, AWAY to another force, or BACK to the one whose order it is
     */
    public String keep(Work work, String kind) {
        Answers notified = submissions.get("recordNotification", work);
        Instant at = notified.instant("attendedAt").orElseThrow();
        RunningClock running = clocks.open(kind(kind), work.instrumentReference()).orElseThrow();
        jdbc.sql("""
                        insert into register.notification (order_reference, duty, attended_at, station, address_force, station_force, no_home_address,
                          acknowledgement_number, taken_by, in_time) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(work.instrumentReference(), kind, Timestamp.from(at), notified.required("station"), notified.text("addressForce").orElse(null),
                        notified.required("stationForce"), notified.is("noHomeAddress"),
                        notified.required("acknowledgementNumber"), submissions.submitter("recordNotification", work).orElseThrow(), running.allows(at)).update();
        clocks.met(running, at, work.by());
        String order = work.instrumentReference();
        return notified.text("addressForce").filter(force -> !force.equals(keepers.force(order))).map(force -> force.equals(keepers.own(order)) ? "BACK" : "AWAY").orElse("NO");
    }
}
