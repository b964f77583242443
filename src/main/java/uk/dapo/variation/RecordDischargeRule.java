package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A discharge ends an order that exists, is in force, and was made before it. */
@Component
class RecordDischargeRule implements FormRule {

    private final Discharges discharges;

    RecordDischargeRule(Discharges discharges) {
        this.discharges = discharges;
    }

    @Override
    public String form() {
        return "recordDischarge";
    }

    @Override
    public void check(Submission submission) {
        Instrument order = discharges.find(submission.answers().required("dischargedOrder")).orElseThrow(() ->
                new Refusal("Reference of the order", "there is no order of this reference.", "Check it against the order, or look the respondent up by name."));
        if (!order.state().equals("IN_FORCE")) {
            throw new Refusal("Reference of the order", "this order is not in force any more (" + order.state().toLowerCase() + ").", "Nothing needs to be recorded.");
        }
        var madeAt = discharges.madeAt(order.reference());
        if (submission.answers().instant("dischargedAt").orElseThrow().isBefore(madeAt)) {
            throw new Refusal("When did the court discharge it?", "is before the order was made (" + LondonTime.say(LondonTime.atLondon(madeAt)) + ").", "Check day and time.");
        }
    }
}
