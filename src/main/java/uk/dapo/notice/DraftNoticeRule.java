package uk.dapo.notice;

import org.springframework.stereotype.Component;
import uk.dapo.document.LeakGuard;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Places;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A draft must be printable: terms that need a shared home or premises have them, and no secret place is named. */
@Component
class DraftNoticeRule implements FormRule {

    private final Notices notices;
    private final Places places;

    DraftNoticeRule(Notices notices, Places places) {
        this.notices = notices;
        this.places = places;
    }

    @Override
    public String form() {
        return "draftNotice";
    }

    @Override
    public void check(Submission submission) {
        notices.terms(submission.work(), submission.answers());
        if (LeakGuard.givesAway(submission.answers().required("grounds"), places.secrets(submission.work().caseReference()))) {
            throw new Refusal("Grounds", "they name a place the respondent is not recorded to know, and the notice is handed to the respondent.",
                    "Describe it without saying where it is.");
        }
    }
}
