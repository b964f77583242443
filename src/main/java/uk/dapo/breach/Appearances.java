package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The person before the court between arrest and the end: produced, remanded, brought back (ss.26, 30, Sch. 1). */
@Service
public class Appearances {

    /** One of them. {@code remand} is null until the court decided, {@code until} where it set no day. */
    record Appearance(long id, int number, String court, Instant appearedAt, String remand, Instant until, boolean bothAgreed) {
    }

    private static final List<ClockKind> REMANDS = List.of(ClockKind.REMAND_CLEAR_DAYS, ClockKind.CONSTABLE_CUSTODY, ClockKind.REMAND_MEDICAL_CUSTODY,
            ClockKind.REMAND_MEDICAL_BAIL, ClockKind.HOSPITAL_REMAND);

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Submissions submissions;
    private final Clocks clocks;
    private final Policy policy;
    private final Clock clock;

    Appearances(JdbcClient jdbc, Breaches breaches, Submissions submissions, Clocks clocks, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.submissions = submissions;
        this.clocks = clocks;
        this.policy = policy;
        this.clock = clock;
    }

    /** The person was brought before the court: closes the 24 hours, in time or late. Recorded late, it counts from when it happened. */
    public void produced(Work work) {
        Answers answers = submissions.newest("releaseDetainee", work).filter(release -> release.is("releaseOutcome", "produced"))
                .orElseGet(() -> submissions.get("produceRespondent", work));
        String key = answers.text("releaseOutcome").isPresent() ? "afterAll" : "produced";
        Instant at = answers.instant(key + "At").orElseThrow();
        insert(work, answers.required(key + "Court"), at, answers.is(key + "How", "liveLink"));
        clocks.open(ClockKind.COURT_AFTER_BREACH_ARREST, work.instrumentReference()).ifPresent(running -> clocks.met(running, at, work.by()));
        breaches.move(work.instrumentReference(), "BEFORE_COURT", work.by());
    }

    /** The 24 hours are over and nobody was produced: from here on the detention is unlawful. */
    public void heldTooLong(Work work) {
        clocks.open(ClockKind.COURT_AFTER_BREACH_ARREST, work.instrumentReference()).filter(running -> running.missedAt() == null)
                .ifPresent(running -> clocks.missed(running, work.by()));
        Breach breach = breaches.get(work.instrumentReference());
        breaches.note(breach.caseReference(), work.by(), "breach-held-too-long", breach.reference(), Map.of());
    }

    /** Back before the court after a remand, or before it for the first time: closes the limit of that remand. */
    public void cameBack(Work work) {
        Answers answers = submissions.get("recordRemand", work);
        Instant at = answers.instant("courtDecidedAt").orElseThrow();
        if (newest(work.instrumentReference()).filter(appearance -> appearance.remand() == null).isEmpty()) {
            insert(work, answers.required("remandCourt"), at, answers.is("remandHow", "liveLink"));
        }
        REMANDS.forEach(kind -> clocks.open(kind, work.instrumentReference()).ifPresent(running -> clocks.met(running, at, work.by())));
        breaches.move(work.instrumentReference(), "BEFORE_COURT", work.by());
    }

    /**
     * Keeps where the court sent the person and starts the limit of that remand.
     *
     * @return the clock started; none where the court let the person go, or where both sides agreed to a longer bail
     */
    public Optional<RunningClock> remand(Work work) {
        Answers answers = submissions.get("recordRemand", work);
        Appearance appearance = newest(work.instrumentReference()).orElseThrow();
        Optional<Instant> until = answers.instant("remandUntil");
        boolean bothAgreed = answers.is("remandBothAgreed");
        jdbc.sql("update register.breach_appearance set remand = ?, remanded_until = ?, both_agreed = ? where id = ?")
                .params(answers.required("remandOutcome"), until.map(Timestamp::from).orElse(null), bothAgreed, appearance.id()).update();
        Breach breach = breaches.get(work.instrumentReference());
        breaches.note(breach.caseReference(), work.by(), "breach-remand", breach.reference(), Map.of("appearance", appearance.number(), "remand", answers.required("remandOutcome")));
        return Remand.of(answers.required("remandOutcome")).filter(remand -> !bothAgreed).map(remand -> clocks.start(remand.limit(), breach.reference(),
                "appearance/" + appearance.number(), answers.instant("courtDecidedAt").orElseThrow(), work.by()));
    }

    Optional<Appearance> newest(String reference) {
        return all(reference).stream().reduce((first, last) -> last);
    }

    List<Appearance> all(String reference) {
        return jdbc.sql("""
                        select id, number, court, appeared_at, remand, remanded_until as until, both_agreed from register.breach_appearance
                        where breach_reference = ? order by number""").param(reference).query(Appearance.class).list();
    }

    /** When the person must be before the court again, as it fixed; now, if it fixed nothing yet. */
    public Instant next(String reference) {
        return newest(reference).map(Appearance::until).orElseGet(clock::instant);
    }

    /** Whether the court let the person out: on bail, or altogether. */
    public boolean atLarge(String reference) {
        return newest(reference).map(Appearance::remand).filter(List.of("bail", "medicalBail", "letGo")::contains).isPresent();
    }

    /** Whether the court wants the person back. */
    public boolean awaited(String reference) {
        return newest(reference).flatMap(appearance -> Remand.of(appearance.remand())).isPresent();
    }

    /**
     * From when it is certain that a person held for breach of a notice was not brought before the court in time: the limit; where a
     * hearing is the limit, some minutes later, because what happens at a hearing is recorded after it.
     */
    public Instant heldTooLongFrom(String reference) {
        RunningClock running = clocks.newest(ClockKind.COURT_AFTER_BREACH_ARREST, reference).orElseThrow();
        return running.inclusive() ? running.due().plus(Duration.ofMinutes(policy.number("recordProductionMinutes"))) : running.due();
    }

    private void insert(Work work, String court, Instant at, boolean liveLink) {
        jdbc.sql("""
                        insert into register.breach_appearance (breach_reference, number, court, appeared_at, live_link, recorded_by, recorded_at)
                        values (:ref, (select count(*) + 1 from register.breach_appearance where breach_reference = :ref), :court, :at, :link, :by, :now)""")
                .param("ref", work.instrumentReference()).param("court", court).param("at", Timestamp.from(at)).param("link", liveLink)
                .param("by", work.by()).param("now", Timestamp.from(clock.instant())).update();
    }
}
