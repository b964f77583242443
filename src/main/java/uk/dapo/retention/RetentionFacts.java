package uk.dapo.retention;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.Answers;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What the second person decides on. */
@Component
class RetentionFacts implements FactSource {

    private final Retention retention;
    private final Submissions submissions;

    RetentionFacts(Retention retention, Submissions submissions) {
        this.retention = retention;
        this.submissions = submissions;
    }

    @Override
    public Set<String> names() {
        return Set.of("retentionSummary");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        Work work = new Work(reader.rootInstanceId(), null, reader.caseReference(), null, null, reader.by());
        Answers asked = submissions.get("requestRetention", work);
        Retention.Due due = retention.due(reader.caseReference());
        return "**%s**, asked by %s\n\n%s\n\n%s: its time is over on %s.%s%s".formatted(action(asked.required("retentionAction")),
                Facts.plain(submissions.submitter("requestRetention", work).orElse("")), Facts.plain(asked.required("retentionReason")), Facts.plain(due.label()),
                PaperFacts.date(due.dueOn()), retention.hold(reader.caseReference()).map(hold -> "\n\n**Held:** " + Facts.plain(hold.reason())).orElse(""),
                retention.documentsDue(reader.caseReference()).stream().map(each -> "\n\n- " + Facts.plain(each)).reduce("", String::concat));
    }

    private static String action(String code) {
        return switch (code) {
            case "hold" -> "Hold the case";
            case "lift" -> "Lift the hold";
            case "erase" -> "Erase the case for good";
            default -> "Erase papers and evidence past their time";
        };
    }
}
