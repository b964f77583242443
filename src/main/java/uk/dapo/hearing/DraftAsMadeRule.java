package uk.dapo.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A draft that was made into an order as it stands is one the court could make: no tag on somebody absent (s.37(2)), no clause that is over. */
@Component
class DraftAsMadeRule implements FormRule {

    private static final int DRAFT = 1;
    private static final String REMEDY = "Correct the answer, or record the clauses as the court made them.";

    private final Clauses clauses;
    private final CourtClauses courtClauses;

    DraftAsMadeRule(Clauses clauses, CourtClauses courtClauses) {
        this.clauses = clauses;
        this.courtClauses = courtClauses;
    }

    @Override
    public String form() {
        return "recordResult";
    }

    @Override
    public void check(Submission submission) {
        Answers result = submission.answers();
        if (!result.is("hearingOutcome", "made") || !result.is("madeAsDrafted")) {
            return;
        }
        List<Clause> draft = clauses.of(submission.work().instrumentReference(), DRAFT);
        List<Reason> reasons = new ArrayList<>();
        if (!result.is("respondentPresent") && draft.stream().anyMatch(clause -> courtClauses.isTag(clause.code()))) {
            reasons.add(new Reason("Was the respondent present?", "the draft has a tag, and nobody can be tagged who is not present when it is imposed (s.37(2)).", REMEDY));
        }
        LocalDate heldOn = LondonTime.atLondon(result.instant("heldAt").orElseThrow()).toLocalDate();
        draft.stream().filter(clause -> clause.parameters().get("until") instanceof String until && LocalDate.parse(until).isBefore(heldOn)).findFirst()
                .ifPresent(over -> reasons.add(new Reason("Made as drafted", "clause " + over.number() + " of the draft ends before the day the order was made (s.38(4)).", REMEDY)));
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
