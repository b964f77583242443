package uk.dapo.visibility;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;

/** A case is opened that there is, that is shut, and by who may see cases; a restricted one only by who says that they break the glass. */
@Component
class AskToSeeCaseRule implements FormRule {

    private static final String FIELD = "Case, notice, application or order";

    private final Instruments instruments;
    private final Visibility visibility;

    AskToSeeCaseRule(Instruments instruments, Visibility visibility) {
        this.instruments = instruments;
        this.visibility = visibility;
    }

    @Override
    public String form() {
        return "askToSeeCase";
    }

    @Override
    public void check(Submission submission) {
        CaseFile file = instruments.caseOf(submission.answers().required("openedReference"))
                .orElseThrow(() -> new Refusal(FIELD, "there is none of this reference.", "Check it; the control room can look the person up."));
        Sight sight = visibility.of(submission.by(), file.reference());
        if (sight == Sight.OPEN) {
            throw new Refusal(FIELD, "you see this case already.", "Nothing needs to be opened.");
        }
        if (sight == Sight.NO_CASES) {
            throw new Refusal(FIELD, "people of your role see no cases.", "Ask somebody who works on them.");
        }
        if (sight == Sight.RESTRICTED && !submission.answers().is("breakGlass")) {
            throw new Refusal("Break the glass", "this case is restricted to named people.",
                    "Ask one of them; or tick that you break the glass: it opens at once, and managers are alerted.");
        }
    }
}
