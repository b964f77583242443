package uk.dapo.notice;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
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
        if (!heard && answers.text("opinionSteps").isEmpty()) {
            throw new Refusal("Steps taken", "reasonable steps to find out the protected person's opinion are a duty (s.24(3)).",
                    "Say what was done to ask, or why it could not be.");
        }
    }
}
