package uk.dapo.breach;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A remand ends within the limit of its kind (ss.26(6), 30(2)-(6), Sch. 1); only bail may be longer, and only if both sides agree. */
@Component
class RecordRemandRule implements FormRule {

    private static final String UNTIL = "Until when?";

    private final Appearances appearances;
    private final StatutoryClocks statutory;
    private final Policy policy;

    RecordRemandRule(Appearances appearances, StatutoryClocks statutory, Policy policy) {
        this.appearances = appearances;
        this.statutory = statutory;
        this.policy = policy;
    }

    @Override
    public String form() {
        return "recordRemand";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        Instant decidedAt = answers.instant("courtDecidedAt").orElseThrow();
        String breach = submission.work().instrumentReference();
        appearances.newest(breach).filter(before -> decidedAt.isBefore(before.appearedAt())).ifPresent(before -> reasons.add(new Reason("When did the court decide?",
                "is before they were brought before it (" + say(before.appearedAt()) + ").", "Check both times.")));
        Remand.of(answers.required("remandOutcome")).ifPresent(remand -> within(remand, breach, decidedAt, answers, reasons));
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private void within(Remand remand, String breach, Instant decidedAt, Answers answers, List<Reason> reasons) {
        Instant until = answers.instant("remandUntil").orElseThrow();
        Deadline limit = statutory.due(remand.limit(), LondonTime.atLondon(decidedAt));
        boolean bothAgreed = answers.is("remandBothAgreed");
        if (!until.isAfter(decidedAt)) {
            reasons.add(new Reason(UNTIL, "is not after the court decided.", "Enter the day and time the court fixed."));
        } else if (!limit.metAt(until) && !(remand == Remand.BAIL && bothAgreed)) {
            reasons.add(new Reason(UNTIL, "is beyond the limit, " + limit.limit() + ": " + limit.clock().source() + " (" + limit.section() + ")",
                    remand == Remand.BAIL ? "Check the day, or tick that both sides agreed to a longer bail." : "Check the day with the court at once."));
        }
        if (remand == Remand.HOSPITAL) {
            inAll(breach, decidedAt, until, reasons);
        }
    }

    private void inAll(String breach, Instant decidedAt, Instant until, List<Reason> reasons) {
        Optional<Instant> first = appearances.all(breach).stream().filter(each -> "hospital".equals(each.remand())).map(Appearances.Appearance::appearedAt).findFirst();
        int weeks = policy.number("hospitalWeeks");
        Instant limit = first.orElse(decidedAt).plus(7L * weeks, ChronoUnit.DAYS);
        if (until.isAfter(limit)) {
            reasons.add(new Reason(UNTIL, "is beyond " + weeks + " weeks in hospital in all (s.30(6); Mental Health Act 1983 s.35).", "Check the day with the court at once."));
        }
    }

    private static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }
}
