package uk.dapo.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** Reasonable steps to learn the opinions are a duty (s.24(3)); an opinion not heard is explained. */
@Component
class OpinionsRule implements FormRule {

    @Override
    public String form() {
        return "recordOpinions";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        boolean heard = answers.is("opinionSought") && !answers.is("protectedPersonView", "notTraced");
        List<Reason> reasons = new ArrayList<>();
        if (!heard && answers.text("opinionSteps").isEmpty()) {
            reasons.add(new Reason("Steps taken to find out", "reasonable steps to find out the protected person's opinion are a duty (s.24(3)).",
                    "Say what was done to ask, or why it could not be."));
        }
        if (!answers.is("representationsSought") && answers.text("respondentRepresentations").isEmpty()) {
            reasons.add(new Reason("What did they say, or why were they not asked?", "what the respondent has to say is considered before a notice is given (s.24(1)); "
                    + "whoever decides must see why nobody asked.", "Say why they were not asked, for example that they had left."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
