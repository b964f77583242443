package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Arrest for a breach: by which power, by which force, and the clocks that hang on it. */
@Service
public class Arrests {

    /** An arrest on the register. */
    record Arrest(long id, Instant arrestedAt, String power, String force, String forceReference, String custodyReference, String custody) {
    }

    private static final List<ClockKind> ANSWERS = List.of(ClockKind.SEVERE_BREACH_ANSWERED, ClockKind.SERIOUS_BREACH_ANSWERED);

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Submissions submissions;
    private final Clocks clocks;
    private final Clock clock;

    Arrests(JdbcClient jdbc, Breaches breaches, Submissions submissions, Clocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.submissions = submissions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Keeps an arrest, or the decision not to; either answers the breach. Who is arrested for breach of a notice is brought before the
     * court within 24 hours, or at the hearing of the application if that is earlier (s.26(2)).
     *
     * @return whether somebody is held for the court for breach of a notice
     */
    public boolean keep(Work work) {
        Answers answers = submissions.get("recordArrest", work);
        Breach breach = breaches.get(work.instrumentReference());
        if (answers.is("arrestResult", "notFound")) {
            breaches.note(breach.caseReference(), work.by(), "breach-suspect-not-found", breach.reference(), Map.of());
            return false;
        }
        if (answers.is("arrestResult", "noArrest")) {
            answered(work, clock.instant());
            return false;
        }
        Instant at = answers.instant("arrestAt").orElseThrow();
        long id = jdbc.sql("""
                        insert into register.breach_arrest (breach_reference, arrested_at, power, force, force_reference, custody_reference, custody, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(breach.reference(), Timestamp.from(at), answers.required("arrestPower"), answers.text("arrestForce").orElseGet(() -> ownForce(breach)),
                        answers.text("arrestForceReference").orElse(null), answers.text("arrestCustodyReference").orElse(null), answers.required("arrestCustody"),
                        work.by(), Timestamp.from(clock.instant())).query(Long.class).single();
        breaches.move(breach.reference(), "ARRESTED", work.by());
        breaches.note(breach.caseReference(), work.by(), "breach-arrest", breach.reference(), Map.of("arrest", id));
        answered(work, at);
        boolean held = breach.ofNotice() && answers.is("arrestCustody", "HELD");
        if (held) {
            clocks.start(ClockKind.COURT_AFTER_BREACH_ARREST, breach.reference(), "arrest/" + id, at, hearing(breach.broken(), at), work.by());
        }
        return held;
    }

    /** The breach is answered: by an arrest, or by a decision. */
    public void answered(Work work, Instant at) {
        ANSWERS.forEach(kind -> clocks.open(kind, work.instrumentReference()).filter(running -> running.instrumentReference().equals(work.instrumentReference()))
                .ifPresent(running -> clocks.met(running, at.isBefore(running.from()) ? running.from() : at, work.by())));
    }

    /** Whether who was arrested last is free again. */
    public boolean atLarge(String reference) {
        return newest(reference).filter(arrest -> !arrest.custody().equals("HELD")).isPresent();
    }

    Optional<Arrest> newest(String reference) {
        return jdbc.sql("""
                        select a.id, arrested_at, power, f.name as force, force_reference, custody_reference, custody from register.breach_arrest a
                        join register.police_force f on f.id = a.force where breach_reference = ? order by a.id desc limit 1""").param(reference)
                .query(Arrest.class).optional();
    }

    /** The force of the area that works the case. */
    String ownForce(Breach breach) {
        return jdbc.sql("select f.id from register.area a join register.police_force f on f.name = a.force where a.id = ?").param(breach.area())
                .query(String.class).single();
    }

    /** When the application that followed the notice is to be heard next, if that is fixed and after the arrest. */
    private Instant hearing(String notice, Instant arrestedAt) {
        return jdbc.sql("""
                        select h.hearing_at from register.hearing h join register.instrument a on a.reference = h.application_reference
                        where a.follows = ? and h.outcome is null and h.hearing_at >= ?
                          and h.number = (select max(number) from register.hearing where application_reference = a.reference)""")
                .params(notice, Timestamp.from(arrestedAt)).query(Timestamp.class).optional().map(Timestamp::toInstant).orElse(null);
    }
}
