package uk.dapo.retention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.Answers;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The schedule of now, and what would change. */
@Component
class ScheduleFacts implements FactSource, OptionSource {

    private final Schedule schedule;
    private final Submissions submissions;

    ScheduleFacts(Schedule schedule, Submissions submissions) {
        this.schedule = schedule;
        this.submissions = submissions;
    }

    @Override
    public Set<String> names() {
        return Set.of("retentionChange");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        Work work = new Work(reader.rootInstanceId(), null, null, null, null, reader.by());
        Answers asked = submissions.get("proposeRetentionPeriod", work);
        Schedule.Rule now = schedule.rule(asked.required("retentionRule"));
        int months = asked.number("retentionMonths").orElseThrow();
        return "**%s**: %d months instead of %d, asked by %s\n\n%s%s".formatted(Facts.plain(now.label()), months, now.months(),
                Facts.plain(submissions.submitter("proposeRetentionPeriod", work).orElse("")), Facts.plain(asked.required("retentionBasis")),
                now.what().startsWith("CASE") ? "\n\nCases past their time at once: " + schedule.pastAtOnce(now, months) + ". Each is still erased only when two people decide on it." : "");
    }

    @Override
    public Set<String> lists() {
        return Set.of("retentionRules");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> rules = new LinkedHashMap<>();
        schedule.rules().forEach(rule -> rules.put(rule.what(), "%s: %d months%s".formatted(rule.label(), rule.months(), rule.assumed() ? " (assumed)" : "")));
        return rules;
    }
}
