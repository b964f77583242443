package uk.dapo.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A charge fits the law: never for a notice, never where awareness is lacking, never after contempt was punished; contempt only where s.40 has it. */
@Component
class DecideChargeRule implements FormRule {

    private static final String DECISION = "What was decided?";

    private final Breaches breaches;
    private final Grades grades;
    private final Outcomes outcomes;

    DecideChargeRule(Breaches breaches, Grades grades, Outcomes outcomes) {
        this.breaches = breaches;
        this.grades = grades;
        this.outcomes = outcomes;
    }

    @Override
    public String form() {
        return "decideCharge";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Breach breach = breaches.get(submission.work().instrumentReference());
        List<Reason> reasons = new ArrayList<>();
        if (answers.is("chargeDecision", "charged")) {
            charged(breach, answers, reasons);
        } else if (answers.is("chargeDecision", "contempt")) {
            contempt(breach, reasons);
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private void charged(Breach breach, Answers answers, List<Reason> reasons) {
        if (breach.ofNotice()) {
            reasons.add(new Reason(DECISION, "breach of a notice is no offence (s.26); s.39 punishes breach of an order.", "Any other offence is charged on its own."));
        }
        Instant at = answers.instant("chargedAt").orElseThrow();
        if (at.isBefore(breach.happenedAt())) {
            reasons.add(new Reason("When was the charge?", "is before the breach.", "Check both times."));
        }
        String right = breach.kind().dutyOfTheAct() ? "s43" : "s39";
        if (!answers.is("chargeUnder", right)) {
            reasons.add(new Reason("Charged under", breach.kind().dutyOfTheAct() ? "a failure to notify is the offence of s.43, not of s.39."
                    : "breach of a clause of the order is the offence of s.39; s.43 is for the duties to notify.", "Choose " + (right.equals("s43") ? "s.43." : "s.39.")));
        }
        if (breach.awareness().equals("NOT_AWARE")) {
            reasons.add(new Reason(DECISION, "the order was made without notice and the respondent was not aware of it: no offence (s.39(2)).", "Decide on no further action, and have the order served."));
        }
        outcomes.refuseSecond(breach, Finding.CONVICTED);
    }

    private void contempt(Breach breach, List<Reason> reasons) {
        String court = grades.route(breach).makingCourt();
        if (breach.kind().dutyOfTheAct()) {
            reasons.add(new Reason(DECISION, "a failure to notify is an offence (s.43), no breach of the court's order.", "Choose charge or no further action."));
        } else if (!List.of("HIGH", "FAMILY", "COUNTY").contains(court)) {
            reasons.add(new Reason(DECISION, "contempt is open for orders of the High Court, the family court and the county court only (s.40); this order was made by a "
                    + (court.equals("CROWN") ? "Crown Court." : "magistrates' court."), "Choose charge or no further action."));
        }
        outcomes.refuseSecond(breach, Finding.CONTEMPT);
    }
}
