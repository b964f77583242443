package uk.dapo.breach;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal.Reason;

/** What a court may impose for breach of an order: the most of each court (ss.39(5), 43) and for contempt, from the table of policy. */
@Component
class Sentences {

    private static final int DAYS_A_MONTH = 30;

    private final Policy policy;

    Sentences(Policy policy) {
        this.policy = policy;
    }

    /** @param key the first letters of the form's questions: {@code breachOutcome} asks breachOutcomeMonths, breachOutcomeDays, … */
    List<Reason> faults(String outcome, String key, Answers answers) {
        List<Reason> faults = new ArrayList<>();
        int months = answers.number(key + "Months").orElse(0);
        int days = answers.number(key + "Days").orElse(0);
        if (List.of("custody", "suspended", "committed", "suspendedCommittal").contains(outcome)) {
            if (months + days == 0) {
                faults.add(new Reason("Months", "how long is missing.", "Enter months, days, or both, as the court said."));
            }
            int most = outcome.startsWith("committed") || outcome.equals("suspendedCommittal") ? policy.number("contemptMonths")
                    : policy.number(answers.is(key + "CourtKind", "CROWN") ? "crownMonths" : "magistratesMonths");
            if (months * DAYS_A_MONTH + days > most * DAYS_A_MONTH) {
                faults.add(new Reason("Months", "is more than this court can impose: " + most + " months (" + section(outcome) + ").", "Check the length and the court."));
            }
        }
        answers.instant(key + "NextAt").filter(next -> !next.isAfter(answers.instant(key + "At").orElseThrow()))
                .ifPresent(next -> faults.add(new Reason("Adjourned until", "is not after the hearing that was adjourned.", "Check both times.")));
        return faults;
    }

    private static String section(String outcome) {
        return outcome.equals("custody") || outcome.equals("suspended") ? "s.39(5), s.43" : "Contempt of Court Act 1981 s.14";
    }
}
