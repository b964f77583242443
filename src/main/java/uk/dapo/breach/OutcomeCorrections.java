package uk.dapo.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** An outcome found wrong, or changed by a court later: asked for by one person, decided by another; the old one stays. */
@Service
public class OutcomeCorrections {

    static final String KEY = "rightOutcome";

    private final Breaches breaches;
    private final Outcomes outcomes;
    private final Sentences sentences;
    private final Submissions submissions;

    OutcomeCorrections(Breaches breaches, Outcomes outcomes, Sentences sentences, Submissions submissions) {
        this.breaches = breaches;
        this.outcomes = outcomes;
        this.sentences = sentences;
        this.submissions = submissions;
    }

    /** Takes the request up; gives its breach. */
    public Breach open(Work work) {
        Breach breach = breaches.get(asked(work).required("correctedBreach"));
        submissions.belongTo(work, breach.caseReference(), null);
        breaches.note(breach.caseReference(), work.by(), "breach-outcome-correction-asked", breach.reference(), Map.of());
        return breach;
    }

    /** Puts the right outcome on the register, after the one that was wrong. */
    public void apply(Work work) {
        outcomes.correct(work, asked(work), KEY, askedBy(work).orElseThrow());
    }

    /** Keeps that it was refused. */
    public void refuse(Work work) {
        Breach breach = breaches.get(work.instrumentReference());
        breaches.note(breach.caseReference(), work.by(), "breach-outcome-correction-refused", breach.reference(), Map.of());
    }

    Answers asked(Work work) {
        return submissions.get("correctBreachOutcome", new Work(work.rootInstanceId(), null, null, null, null, work.by()));
    }

    Optional<String> askedBy(Work work) {
        return submissions.submitter("correctBreachOutcome", new Work(work.rootInstanceId(), null, null, null, null, work.by()));
    }

    /** Why what was asked can't be right; empty when it can. A second punishment is refused by {@link Outcomes}. */
    List<Reason> faults(Breach breach, Answers asked) {
        List<Reason> faults = new ArrayList<>();
        OutcomeKind right = OutcomeKind.of(asked.required(KEY)).orElseThrow();
        Optional<Outcomes.Outcome> recorded = outcomes.newest(breach.reference());
        if (recorded.isEmpty()) {
            faults.add(new Reason("Breach", "has no outcome on record yet.", "Record it in its own task; a correction is for what was recorded wrongly."));
        }
        if (recorded.filter(before -> same(before, asked)).isPresent()) {
            faults.add(new Reason("Outcome", "is recorded like this already.", "Check the reference; if it is right there is nothing to correct."));
        }
        if (breach.ofNotice() && !right.forum().equals("POLICE")) {
            faults.add(new Reason("Outcome", "breach of a notice is no offence and is not punished (s.26).", "Choose no further action, or correct the application's own record."));
        }
        if (asked.instant(KEY + "At").orElseThrow().isBefore(breach.happenedAt())) {
            faults.add(new Reason("When was it decided?", "is before the breach.", "Check both times."));
        }
        faults.addAll(sentences.faults(right.id(), KEY, asked));
        return faults;
    }

    private static boolean same(Outcomes.Outcome before, Answers asked) {
        return asked.is(KEY, before.outcome()) && before.decidedAt().equals(asked.instant(KEY + "At").orElseThrow()) && before.months() == asked.number(KEY + "Months").orElse(0)
                && before.days() == asked.number(KEY + "Days").orElse(0) && before.suspendedMonths() == asked.number(KEY + "SuspendedMonths").orElse(0)
                && before.pounds() == asked.number(KEY + "Pounds").orElse(0);
    }
}
