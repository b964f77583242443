package uk.dapo.victim;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
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
    private final Clock clock;

    VictimUpdates(JdbcClient jdbc, Clocks clocks, Events events, Submissions submissions, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.events = events;
        this.submissions = submissions;
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
        return true;
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

    /** The Victim Focus Desk has called, or tried to: keeps how it went. Only being told, or not wanting to be, is in time. */
    public void callBackMade(Work work, long update) {
        close(work, update, switch (submissions.get("callBack", work).required("callBackOutcome")) {
            case "told" -> "TOLD";
            case "declined" -> "DECLINED";
            case "unsafe" -> "UNSAFE";
            default -> "NOT_REACHED";
        });
    }

    private void close(Work work, long update, String outcome) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update register.victim_update set outcome = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(outcome, work.by(), now, update).update();
        if (outcome.equals("TOLD")) {
            clocks.met(clockOf(update), now.toInstant(), work.by());
        } else {
            clocks.stop(clockOf(update), outcome.toLowerCase(Locale.UK), work.by());
        }
        events.append(work.caseReference(), work.by(), "victim-update-closed", Map.of("update", update, "outcome", outcome));
    }

    private RunningClock clockOf(long update) {
        return clocks.get(jdbc.sql("select clock_id from register.victim_update where id = ?").param(update).query(Long.class).single());
    }
}
