package uk.dapo.breach;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A person is brought before the court after the arrest. */
@Component
class ProduceRespondentRule implements FormRule {

    private final Arrests arrests;

    ProduceRespondentRule(Arrests arrests) {
        this.arrests = arrests;
    }

    @Override
    public String form() {
        return "produceRespondent";
    }

    @Override
    public void check(Submission submission) {
        notBeforeArrest("When were they brought before the court?", submission.work().instrumentReference(), submission.answers().instant("producedAt").orElseThrow());
    }

    void notBeforeArrest(String field, String breach, Instant at) {
        Instant arrestedAt = arrests.newest(breach).orElseThrow().arrestedAt();
        if (at.isBefore(arrestedAt)) {
            throw new Refusal(field, "is before the arrest (" + LondonTime.say(LondonTime.atLondon(arrestedAt)) + ").", "Check both times.");
        }
    }
}
