package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.StatutoryClocks;

/** The clocks that run in cases: each one started, shown, enforced and closed as this one row. */
@Component
public class Clocks {

    private static final String COLUMNS = """
            id, case_reference, instrument_reference, kind, from_at as "from", due_at as due, inclusive, explanation, section,
            met_at, missed_at, closed_at""";

    private final JdbcClient jdbc;
    private final Json json;
    private final StatutoryClocks statutory;
    private final Instruments instruments;
    private final Events events;
    private final Clock clock;

    Clocks(JdbcClient jdbc, Json json, StatutoryClocks statutory, Instruments instruments, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.statutory = statutory;
        this.instruments = instruments;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a clock of an instrument from an instant. {@code startedBy} names the fact that set it going. */
    public RunningClock start(ClockKind kind, String instrumentReference, String startedBy, Instant from, String by) {
        Instrument instrument = instruments.get(instrumentReference);
        Deadline deadline = statutory.due(kind, from.atZone(Cases.LONDON));
        long id = jdbc.sql("""
                        insert into register.clock (case_reference, instrument_reference, kind, started_by, from_at, due_at, inclusive,
                          explanation, disregarded, warnings, section, calendar_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?) returning id""")
                .params(instrument.caseReference(), instrumentReference, kind.id(), startedBy, Timestamp.from(from),
                        Timestamp.from(deadline.due().toInstant()), deadline.inclusive(), deadline.explanation(),
                        json.write(deadline.disregarded()), json.write(deadline.warnings()), deadline.section(), deadline.calendarVersion())
                .query(Long.class).single();
        events.append(instrument.caseReference(), by, "clock-started",
                Map.of("clock", id, "kind", kind.id(), "instrument", instrumentReference, "due", deadline.due().toInstant().toString()));
        return get(id);
    }

    public RunningClock get(long id) {
        return jdbc.sql("select " + COLUMNS + " from register.clock where id = ?").param(id).query(RunningClock.class).single();
    }

    /** The open clock of a kind of this instrument, or of one it came from. */
    public Optional<RunningClock> open(ClockKind kind, String instrumentReference) {
        return newest("closed_at is null", kind, instrumentReference);
    }

    /** The newest clock of a kind, open or closed, of this instrument or of one it came from. */
    public Optional<RunningClock> newest(ClockKind kind, String instrumentReference) {
        return newest("true", kind, instrumentReference);
    }

    private Optional<RunningClock> newest(String which, ClockKind kind, String instrumentReference) {
        return jdbc.sql("select " + COLUMNS + " from register.clock where kind = :kind and instrument_reference = any(cast(:line as text[])) and " + which
                        + " order by id desc limit 1")
                .param("kind", kind.id()).param("line", instruments.lineage(instrumentReference).toArray(String[]::new))
                .query(RunningClock.class).optional();
    }

    /** What the clock waits for has happened, in time or late. Closes it. */
    public RunningClock met(RunningClock running, Instant at, String by) {
        boolean inTime = running.allows(at);
        jdbc.sql("update register.clock set met_at = ?, missed_at = ?, closed_at = ?, close_reason = ? where id = ?")
                .params(Timestamp.from(at), inTime ? null : Timestamp.from(running.due()), Timestamp.from(clock.instant()),
                        inTime ? "met" : "met late", running.id()).update();
        events.append(running.caseReference(), by, inTime ? "clock-met" : "clock-met-late", Map.of("clock", running.id(), "at", at.toString()));
        return get(running.id());
    }

    /** The limit passed and what the clock waits for has not happened. It stays open until that does happen. */
    public RunningClock missed(RunningClock running, String by) {
        jdbc.sql("update register.clock set missed_at = ? where id = ? and missed_at is null")
                .params(Timestamp.from(running.due()), running.id()).update();
        events.append(running.caseReference(), by, "clock-missed", Map.of("clock", running.id()));
        return get(running.id());
    }

    /** The clock has no purpose any more (withdrawn, suspended). Closes it as neither met nor missed. */
    public void stop(RunningClock running, String reason, String by) {
        jdbc.sql("update register.clock set closed_at = ?, close_reason = ? where id = ?")
                .params(Timestamp.from(clock.instant()), reason, running.id()).update();
        events.append(running.caseReference(), by, "clock-stopped", Map.of("clock", running.id(), "reason", reason));
    }

    public List<RunningClock> open(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " from register.clock where case_reference = ? and closed_at is null order by due_at")
                .param(caseReference).query(RunningClock.class).list();
    }
}
