package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.HolidayCalendar;
import uk.dapo.clock.StatutoryClocks;

/** The clocks that run in cases: each one started, shown, enforced and closed as this one row. */
@Component
public class Clocks {

    /** A clock before and after it was worked out again. */
    public record Moved(RunningClock before, RunningClock after) {

        /** Whether its limit is another one now. */
        public boolean elsewhere() {
            return !before.due().equals(after.due());
        }
    }

    /** An open clock, and the limit it would have. */
    public record Foreseen(RunningClock now, Instant then) {

        /** Whether it would move. */
        public boolean moves() {
            return !now.due().equals(then);
        }
    }

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long CALENDAR_LOCK = 0x63616C65;

    private static final String[] ENDED_BY_HEARING =
            Arrays.stream(ClockKind.values()).filter(ClockKind::takesHearing).map(ClockKind::id).toArray(String[]::new);
    private static final String COLUMNS = """
            id, case_reference, instrument_reference, kind, from_at as "from", due_at as due, inclusive, explanation, section,
            met_at, missed_at, closed_at,
            (select string_agg(caution, ' ' order by place) from jsonb_array_elements_text(warnings) with ordinality as each (caution, place)) as cautions""";

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
        return start(kind, instrumentReference, startedBy, from, null, by);
    }

    /** As {@link #start(ClockKind, String, String, Instant, String)}, but ended by an earlier hearing of the application (s.26(2)(b)); it may be null. */
    public RunningClock start(ClockKind kind, String instrumentReference, String startedBy, Instant from, Instant hearing, String by) {
        Instrument instrument = instruments.get(instrumentReference);
        keepCalendarStill();
        Deadline deadline = statutory.due(kind, from.atZone(Cases.LONDON), london(hearing));
        long id = jdbc.sql("""
                        insert into register.clock (case_reference, instrument_reference, kind, started_by, from_at, due_at, inclusive,
                          explanation, disregarded, warnings, section, calendar_version, hearing_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?) returning id""")
                .params(instrument.caseReference(), instrumentReference, kind.id(), startedBy, Timestamp.from(from),
                        Timestamp.from(deadline.due().toInstant()), deadline.inclusive(), deadline.explanation(),
                        json.write(deadline.disregarded()), json.write(deadline.warnings()), deadline.section(), deadline.calendarVersion(),
                        timestamp(hearing))
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

    /**
     * Works a clock out again: from a corrected start, or from the same start by the calendar now in force. The row as it was
     * goes to the history. A closed clock is judged again, met or met late; an open one whose limit is again to come is no longer missed.
     *
     * @param reason a reference to what moves it, such as {@code calendar-change/17}
     * @return the clock before and after, the same limit twice if it did not move
     */
    public Moved move(RunningClock clockToMove, Instant from, String reason, String by) {
        return move(clockToMove, from, hearing(clockToMove), reason, by);
    }

    private Moved move(RunningClock clockToMove, Instant from, Instant hearing, String reason, String by) {
        keepCalendarStill();
        RunningClock running = get(clockToMove.id());
        Deadline deadline = statutory.due(kind(running), from.atZone(Cases.LONDON), london(notBefore(from, hearing)));
        Instant due = deadline.due().toInstant();
        keepHistory(running.id(), reason, by);
        jdbc.sql("""
                        update register.clock set from_at = ?, due_at = ?, inclusive = ?, explanation = ?, disregarded = cast(? as jsonb),
                               warnings = cast(? as jsonb), section = ?, calendar_version = ?, hearing_at = ? where id = ?""")
                .params(Timestamp.from(from), Timestamp.from(due), deadline.inclusive(), deadline.explanation(), json.write(deadline.disregarded()),
                        json.write(deadline.warnings()), deadline.section(), deadline.calendarVersion(), timestamp(hearing), running.id()).update();
        judge(get(running.id()));
        if (!due.equals(running.due())) {
            events.append(running.caseReference(), by, "clock-moved", Map.of("clock", running.id(), "kind", running.kind(),
                    "instrument", running.instrumentReference(), "before", running.due().toString(), "after", due.toString(), "reason", reason));
        }
        return new Moved(running, get(running.id()));
    }

    /**
     * The hearing of an application is fixed, for the first time or anew: clocks that it ends, of those held for breach of the same
     * notice, are worked out again (s.26(2)(b)).
     */
    public List<Moved> heardAt(String applicationReference, Instant hearing, String by) {
        return jdbc.sql("select " + COLUMNS + " from register.clock " + """
                         where closed_at is null and kind = any(?) and instrument_reference in
                          (select b.reference from register.instrument b join register.instrument a on a.follows = b.follows
                           where a.reference = ? and b.kind = 'BREACH') order by id""")
                .params(ENDED_BY_HEARING, applicationReference).query(RunningClock.class).list().stream()
                .map(running -> move(running, running.from(), hearing, "hearing/" + applicationReference, by)).toList();
    }

    /** What closed a clock happened at another time than recorded: it is judged again. Leaves a clock that is open or was stopped alone. */
    public void metInstead(RunningClock running, Instant at, String reason, String by) {
        if (running.metAt() == null) {
            return;
        }
        keepHistory(running.id(), reason, by);
        jdbc.sql("update register.clock set met_at = ? where id = ?").params(Timestamp.from(at), running.id()).update();
        judge(get(running.id()));
        events.append(running.caseReference(), by, running.allows(at) ? "clock-met" : "clock-met-late",
                Map.of("clock", running.id(), "at", at.toString(), "reason", reason));
    }

    /** What each open clock would be by another calendar, soonest first; nothing is changed. */
    public List<Foreseen> foresee(HolidayCalendar calendar) {
        return jdbc.sql("select " + COLUMNS + " from register.clock where closed_at is null order by due_at, id").query(RunningClock.class).list().stream()
                .map(running -> new Foreseen(running, statutory.dueBy(calendar, kind(running), running.from().atZone(Cases.LONDON),
                        london(notBefore(running.from(), hearing(running)))).due().toInstant())).toList();
    }

    /** When a clock would run out if it had started at another time; nothing is changed. */
    public Instant foresee(RunningClock running, Instant from) {
        return statutory.due(kind(running), from.atZone(Cases.LONDON), london(notBefore(from, hearing(running)))).due().toInstant();
    }

    /** From here to the end of the transaction no clock is started: a change of the calendar finds all that it moves. */
    public void holdStarts() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(CALENDAR_LOCK).query((row, n) -> n).list();
    }

    private void keepCalendarStill() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(CALENDAR_LOCK).query((row, n) -> n).list();
    }

    private Instant hearing(RunningClock running) {
        return jdbc.sql("select hearing_at from register.clock where id = ?").param(running.id())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single().orElse(null);
    }

    /** A hearing before the arrest itself ends nothing. */
    private static Instant notBefore(Instant from, Instant hearing) {
        return hearing == null || hearing.isBefore(from) ? null : hearing;
    }

    private static ZonedDateTime london(Instant instant) {
        return instant == null ? null : instant.atZone(Cases.LONDON);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private void keepHistory(long id, String reason, String by) {
        jdbc.sql("""
                        insert into register.clock_history (clock_id, from_at, due_at, inclusive, explanation, disregarded, warnings, section,
                          calendar_version, met_at, missed_at, close_reason, replaced_by, replaced_at, reason)
                        select id, from_at, due_at, inclusive, explanation, disregarded, warnings, section,
                          calendar_version, met_at, missed_at, close_reason, ?, ?, ? from register.clock where id = ? for update""")
                .params(by, Timestamp.from(clock.instant()), reason, id).update();
    }

    private void judge(RunningClock running) {
        Instant judgedAt = running.metAt() != null ? running.metAt() : clock.instant();
        boolean missed = !running.allows(judgedAt) && (running.metAt() != null || running.missedAt() != null);
        jdbc.sql("""
                        update register.clock set missed_at = ?, close_reason = case when met_at is null then close_reason else ? end
                        where id = ? and (closed_at is null or met_at is not null)""")
                .params(missed ? Timestamp.from(running.due()) : null, missed ? "met late" : "met", running.id()).update();
    }

    private static ClockKind kind(RunningClock running) {
        return ClockKind.byId(running.kind()).orElseThrow(() -> new IllegalStateException("There is no clock of kind " + running.kind()));
    }

    public List<RunningClock> open(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " from register.clock where case_reference = ? and closed_at is null order by due_at")
                .param(caseReference).query(RunningClock.class).list();
    }
}
