package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** How a breach came out, and that the same behaviour is never both punished as a crime and as a contempt (s.39(3)-(4)). */
@Service
public class Outcomes {

    /** An outcome on the register: the newest counts. */
    record Outcome(int number, String forum, String outcome, String court, Instant decidedAt, int months, int days, int suspendedMonths, int pounds) {
    }

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Submissions submissions;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, Breaches breaches, Submissions submissions, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Keeps what CPS decided (s.39 or s.43); anything but a charge is no state of its own, or ends the matter. */
    public void charge(Work work) {
        Answers answers = submissions.get("decideCharge", work);
        Breach breach = breaches.get(work.instrumentReference());
        if (answers.is("chargeDecision", "charged")) {
            jdbc.sql("update register.breach set charged_at = ?, charge_section = ? where reference = ?")
                    .params(Timestamp.from(answers.instant("chargedAt").orElseThrow()), breach.routeSection(), breach.reference()).update();
            breaches.move(breach.reference(), "CHARGED", work.by());
        } else if (answers.is("chargeDecision", "noFurtherAction")) {
            keep(work, OutcomeKind.NO_FURTHER_ACTION);
        }
        breaches.note(breach.caseReference(), work.by(), "breach-charge-decision", breach.reference(), Map.of("decision", answers.required("chargeDecision")));
    }

    /** Keeps a court's outcome from a form; nothing for an adjournment. */
    public void court(Work work, String form, String question) {
        Answers answers = submissions.get(form, work);
        OutcomeKind.of(answers.required(question)).ifPresent(kind -> keep(work, of(kind, answers, question), "recorded", null));
    }

    /** Keeps an outcome that no court gave, as of now. */
    public void keep(Work work, OutcomeKind kind) {
        keep(work, new Outcome(0, kind.forum(), kind.id(), null, clock.instant(), 0, 0, 0, 0), "recorded", null);
    }

    /** Puts the right outcome after one that was wrong: it is the one that counts from now on. */
    void correct(Work work, Answers right, String question, String askedBy) {
        keep(work, of(OutcomeKind.of(right.required(question)).orElseThrow(), right, question), "corrected", askedBy);
    }

    private static Outcome of(OutcomeKind kind, Answers answers, String question) {
        return new Outcome(0, kind.forum(), kind.id(), answers.text(question + "Court").orElse(null), answers.instant(question + "At").orElseThrow(),
                answers.number(question + "Months").orElse(0), answers.number(question + "Days").orElse(0),
                answers.number(question + "SuspendedMonths").orElse(0), answers.number(question + "Pounds").orElse(0));
    }

    private void keep(Work work, Outcome outcome, String cause, String askedBy) {
        Breach breach = breaches.get(work.instrumentReference());
        Optional<Finding> found = OutcomeKind.of(outcome.outcome()).orElseThrow().finding();
        found.ifPresent(finding -> refuseSecond(breach, finding));
        jdbc.sql("""
                        insert into register.breach_outcome (breach_reference, number, forum, outcome, court, decided_at, months, days, suspended_months, pounds, cause,
                          asked_by, recorded_by, recorded_at)
                        values (:ref, (select count(*) + 1 from register.breach_outcome where breach_reference = :ref), :forum, :outcome, :court, :at, :months, :days,
                          :suspended, :pounds, :cause, :asked, :by, :now)""")
                .param("ref", breach.reference()).param("forum", outcome.forum()).param("outcome", outcome.outcome()).param("court", outcome.court())
                .param("at", Timestamp.from(outcome.decidedAt())).param("months", outcome.months()).param("days", outcome.days())
                .param("suspended", outcome.suspendedMonths()).param("pounds", outcome.pounds()).param("cause", cause).param("asked", askedBy)
                .param("by", work.by()).param("now", Timestamp.from(clock.instant())).update();
        jdbc.sql("update register.breach set finding = ? where reference = ?").params(found.map(Finding::name).orElse(null), breach.reference()).update();
        breaches.move(breach.reference(), "CONCLUDED", work.by());
        breaches.note(breach.caseReference(), work.by(), cause.equals("corrected") ? "breach-outcome-corrected" : "breach-outcome", breach.reference(),
                Map.of("outcome", outcome.outcome()));
    }

    /**
     * Refuses a second punishment of the same behaviour, whichever process it comes from: breaches known as the same, and those of one order
     * and one clause at one moment. Waits for whoever records one in the same case at this very time.
     *
     * @throws Refusal naming the other breach and the provision
     */
    void refuseSecond(Breach breach, Finding finding) {
        jdbc.sql("select 1 from register.protection_case where reference = ? for update").param(breach.caseReference()).query(Integer.class).single();
        Optional<Breach> punished = breaches.of(breach.broken()).stream().filter(other -> !other.reference().equals(breach.reference()) && other.finding() != null)
                .filter(other -> other.conduct().equals(breach.conduct())
                        || other.happenedAt().equals(breach.happenedAt()) && other.kind() == breach.kind() && other.clauses().equals(breach.clauses())).findFirst();
        if (punished.isPresent()) {
            Finding first = Finding.valueOf(punished.get().finding());
            throw new Refusal("Outcome", "the respondent was " + first.words() + " for this behaviour already (" + punished.get().reference() + ", "
                    + first.section() + "), and cannot be " + finding.words() + " for it.", "Tell the court of it at once, and record what it then does.");
        }
    }

    Optional<Outcome> newest(String reference) {
        return all(reference).stream().reduce((first, last) -> last);
    }

    List<Outcome> all(String reference) {
        return jdbc.sql("""
                        select number, forum, outcome, court, decided_at, months, days, suspended_months, pounds from register.breach_outcome
                        where breach_reference = ? order by number""").param(reference).query(Outcome.class).list();
    }
}
