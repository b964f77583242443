package uk.dapo.victim;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Clocks;
import uk.dapo.register.Events;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What the protected person is told: one update a milestone, its clock, and how it ended. */
@Service
public class VictimUpdates {

    private final JdbcClient jdbc;
    private final Clocks clocks;
    private final Events events;
    private final Submissions submissions;
    private final StaffAlerts alerts;
    private final Clock clock;

    VictimUpdates(JdbcClient jdbc, Clocks clocks, Events events, Submissions submissions, StaffAlerts alerts, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.events = events;
        this.submissions = submissions;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Notes that a milestone was reached; gives the update that is owed. */
    public long open(Work work, String milestone, Instant reachedAt) {
        long id = jdbc.sql("""
                        insert into register.victim_update (case_reference, instrument_reference, milestone, process_instance_id, enhanced_rights, reached_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(work.caseReference(), work.instrumentReference(), milestone, work.rootInstanceId(), enhanced(work), Timestamp.from(reachedAt))
                .query(Long.class).single();
        events.append(work.caseReference(), work.by(), "milestone-reached",
                Map.of("milestone", milestone, "instrument", work.instrumentReference(), "at", reachedAt.toString(), "update", id));
        return id;
    }

    /** Whether the protected person has enhanced rights: victims of domestic abuse do, unless it is recorded that they do not. */
    public boolean enhanced(Work work) {
        return jdbc.sql("select answers ->> 'enhancedRights' from register.submission where case_reference = ? and answers ->> 'enhancedRights' is not null order by id desc limit 1")
                .param(work.caseReference()).query(String.class).optional().filter("no"::equals).isEmpty();
    }

    /** The Victims' Code clock of an update runs from the moment its milestone was reached. */
    public void startClock(Work work, long update, ClockKind kind) {
        Instant reached = jdbc.sql("select reached_at from register.victim_update where id = ?").param(update).query(Timestamp.class).single().toInstant();
        RunningClock running = clocks.start(kind, work.instrumentReference(), "victim-update/" + update, reached, work.by());
        jdbc.sql("update register.victim_update set clock_id = ? where id = ?").params(running.id(), update).update();
    }

    /** When the clock of an update runs out. */
    public Instant due(long update) {
        return clockOf(update).due();
    }

    /** A time before that; never earlier than now. */
    public Instant before(long update, Duration lead) {
        Instant at = due(update).minus(lead);
        return at.isBefore(clock.instant()) ? clock.instant() : at;
    }

    /** Notes how far the message of an instance's update came, and so why the Victim Focus Desk may be asked to call. */
    public void note(Work work, String reason) {
        jdbc.sql("update register.victim_update set call_back_reason = ? where process_instance_id = ?").params(reason, work.rootInstanceId()).update();
    }

    /** A message was delivered, by the way that was safe. */
    public void delivered(Work work, long update) {
        String channel = jdbc.sql("select channel from register.outward_message where key like ? and state in ('HANDED_OVER', 'DELIVERED') order by last_at desc limit 1")
                .param("victim-update/" + update + "/%").query(String.class).single();
        close(work, update, "TOLD", channel);
    }

    /** The Victim Focus Desk has called. Only who was told was told in time; the clock of who does not want to be is stopped. */
    public void callBackMade(Work work, long update) {
        switch (submissions.get("callBack", work).required("callBackOutcome")) {
            case "told" -> close(work, update, "TOLD", "CALL");
            case "declined" -> close(work, update, "DECLINED", null);
            case "stop" -> close(work, update, "NOT_REACHED", null);
            default -> note(work, "failed");
        }
    }

    /** They rang, and were told. */
    public void toldWhenTheyRang(Work work) {
        close(work, jdbc.sql("select id from register.victim_update where process_instance_id = ?").param(work.rootInstanceId()).query(Long.class).single(), "TOLD", "CALL");
    }

    /** Alerts a role that a call-back is not made yet, once. Past its limit the clock is marked missed. */
    public void alertLate(Work work, long update, String role, String area) {
        RunningClock running = clockOf(update);
        if (running.missedAt() == null && !running.allows(clock.instant())) {
            clocks.missed(running, work.by());
        }
        alerts.send(work, role, area, "A call-back to the protected person is not made yet", running.due(), "call-back/" + update + "/" + role);
    }

    private void close(Work work, long update, String outcome, String way) {
        Instant now = clock.instant();
        jdbc.sql("update register.victim_update set outcome = ?, way = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(outcome, way, work.by(), Timestamp.from(now), update).update();
        if (outcome.equals("TOLD")) {
            clocks.met(clockOf(update), now.truncatedTo(ChronoUnit.MILLIS), work.by());
        } else {
            clocks.stop(clockOf(update), outcome.toLowerCase(Locale.UK), work.by());
        }
        events.append(work.caseReference(), work.by(), "victim-update-closed", Map.of("update", update, "outcome", outcome));
    }

    private RunningClock clockOf(long update) {
        return clocks.get(jdbc.sql("select clock_id from register.victim_update where id = ?").param(update).query(Long.class).single());
    }
}
