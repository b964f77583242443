package uk.dapo.breach;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Submission;

/** A release, or a production recorded late, comes after the arrest. */
@Component
class ReleaseDetaineeRule implements FormRule {

    private final ProduceRespondentRule production;

    ReleaseDetaineeRule(ProduceRespondentRule production) {
        this.production = production;
    }

    @Override
    public String form() {
        return "releaseDetainee";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        String breach = submission.work().instrumentReference();
        answers.instant("releasedAt").ifPresent(at -> production.notBeforeArrest("When were they released?", breach, at));
        answers.instant("afterAllAt").ifPresent(at -> production.notBeforeArrest("When were they brought before the court?", breach, at));
    }
}
