package uk.dapo.correction;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A correction names a fact that is recorded, in a case of an area the officer works in, and a value that can be right. */
@Component
class RequestCorrectionRule implements FormRule {

    private final Corrections corrections;
    private final References references;
    private final Officers officers;

    RequestCorrectionRule(Corrections corrections, References references, Officers officers) {
        this.corrections = corrections;
        this.references = references;
        this.officers = officers;
    }

    @Override
    public String form() {
        return "requestCorrection";
    }

    @Override
    public void check(Submission submission) {
        String area = references.file(submission.answers().required("correctionReference")).area();
        if (officers.find(submission.by()).filter(officer -> officer.areas().contains(area)).isEmpty()) {
            throw new Refusal(References.FIELD, "is in an area you do not work in.", "Ask somebody who works there to ask for the correction.");
        }
        List<Reason> faults = corrections.faults(corrections.asked(submission.answers()));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }
}
