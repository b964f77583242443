package uk.dapo.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A tag for a curfew or for keeping out is had only where its place lies, so the areas of that place are named (s.37(5)(b)). */
@Component
class CheckTagRule implements FormRule {

    private static final Set<String> OF_A_PLACE = Set.of("EM_CURF", "EM_EXCL");

    private final Applications applications;

    CheckTagRule(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String form() {
        return "checkTag";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().list("tagPlaceAreas").isEmpty() && OF_A_PLACE.contains(applications.beingDrafted(submission.work()).code())) {
            throw new Refusal("Local justice areas of the curfew place or the zone", "none is ticked, and the court must have been told that this monitoring can be had in each (s.37(5)(b)).",
                    "Tick every area the place or zone reaches into.");
        }
    }
}
