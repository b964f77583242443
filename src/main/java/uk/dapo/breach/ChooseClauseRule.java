package uk.dapo.breach;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Clocks;
import uk.dapo.register.Refusal;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submission;

/** The clauses named fit what was done: the duties of ss.41-42 are the Act's own, no clause of the order. */
@Component
class ChooseClauseRule implements FormRule {

    private static final String FIELD = "Which clauses were broken?";

    private final Reports reports;
    private final Clocks clocks;

    ChooseClauseRule(Reports reports, Clocks clocks) {
        this.reports = reports;
        this.clocks = clocks;
    }

    @Override
    public String form() {
        return "chooseClause";
    }

    @Override
    public void check(Submission submission) {
        List<String> choices = submission.answers().list("brokenClauses");
        Report report = reports.of(submission.work(), null, null);
        if (choices.contains(Reports.REVIEW) && choices.size() > 1) {
            throw new Refusal(FIELD, "it is either not clear, or these clauses.", "Tick the clauses, or only that it is not clear.");
        }
        if (choices.contains(Reports.DUTY) && choices.size() > 1) {
            throw new Refusal(FIELD, "a duty to notify (s.43) and a clause of the order (s.39) are two offences.", "Report them one at a time.");
        }
        if (choices.contains(Reports.DUTY) != report.kind().dutyOfTheAct() && !choices.contains(Reports.REVIEW)) {
            throw new Refusal(FIELD, report.kind().dutyOfTheAct() ? "what is reported breaks the duty to notify, which no clause imposes (ss.41-43)."
                    : "what is reported is no failure to notify (s.43).", report.kind().dutyOfTheAct() ? "Tick the duty to notify." : "Tick the clauses of the order.");
        }
        if (report.kind() == BreachKind.NOTIFICATION) {
            notYetOver(submission, report);
        }
    }

    /** The offence of s.43 begins when the three days of s.41 are over. */
    private void notYetOver(Submission submission, Report report) {
        Optional<RunningClock> duty = clocks.newest(ClockKind.NOTIFICATION, submission.work().follows());
        if (duty.filter(running -> running.allows(report.happenedAt())).isPresent()) {
            throw new Refusal("When did it happen?", "the respondent still had time then: " + LondonTime.say(LondonTime.atLondon(duty.get().due())) + " is the limit of s.41.",
                    "A failure is reported when the limit is over. Start the report anew then.");
        }
    }
}
