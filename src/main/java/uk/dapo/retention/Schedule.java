package uk.dapo.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Events;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** How long what is kept: the force's own schedule, or the assumed default until two people have set it. */
@Service
public class Schedule {

    /** A rule as it stands. */
    record Rule(String what, String label, int months, String basis, boolean assumed) {
    }

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Events events;
    private final Clock clock;

    Schedule(JdbcClient jdbc, Submissions submissions, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    List<Rule> rules() {
        return jdbc.sql("select what, label, months, basis, assumed from register.retention_rule order by what").query(Rule.class).list();
    }

    Rule rule(String what) {
        return rules().stream().filter(rule -> rule.what().equals(what)).findFirst().orElseThrow();
    }

    /** How many cases would be past their time at once. */
    int pastAtOnce(Rule rule, int months) {
        return jdbc.sql("select count(*) from register.case_due where rule = ? and cast(due_on + make_interval(months => ?) as date) <= ?")
                .params(rule.what(), months - rule.months(), LondonTime.atLondon(clock.instant()).toLocalDate()).query(Integer.class).single();
    }

    /** Sets the period that was asked for in this process instance. */
    public void change(Work work) {
        Answers asked = submissions.get("proposeRetentionPeriod", work);
        Rule before = rule(asked.required("retentionRule"));
        int months = asked.number("retentionMonths").orElseThrow();
        jdbc.sql("update register.retention_rule set months = ?, basis = ?, assumed = false, changed_by = ?, changed_at = ? where what = ?")
                .params(months, asked.required("retentionBasis"), work.by(), Timestamp.from(clock.instant()), before.what()).update();
        events.append("retention-schedule", work.by(), "retention-period-changed", Map.of("rule", before.what(), "monthsBefore", before.months(), "months", months,
                "askedBy", submissions.submitter("proposeRetentionPeriod", work).orElseThrow()));
    }
}
