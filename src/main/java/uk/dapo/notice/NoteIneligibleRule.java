package uk.dapo.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** An instrument cures the missing period and nothing else: any other reason stands. */
@Component
class NoteIneligibleRule implements FormRule {

    private final Notices notices;

    NoteIneligibleRule(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String form() {
        return "noteIneligible";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.answers().is("extensionClaimed")) {
            return;
        }
        List<Reason> incurable = notices.reasonsAgainst(submission.work()).stream().filter(row -> !row.is("curable"))
                .map(row -> new Reason("Instrument", row.text("reason"), "No instrument changes that: leave the box empty.")).toList();
        if (!incurable.isEmpty()) {
            throw new Refusal(incurable);
        }
    }
}
