package uk.dapo.replay.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.replay.CasePlan;

/** Which tasks have come up, whose case each is of, and when somebody gets round to it. */
@Component
@ConditionalOnProperty("dapo.replay")
class Worklist {

    /** A task somebody will do. */
    record Work(String task, String form, String assignee, String team, CasePlan plan, Instant at) {

        /** The demo users are called as the role of the team is. */
        String username() {
            return assignee != null ? assignee : ANOTHER.containsKey(form) ? ANOTHER.get(form) : team.substring(0, team.length() - plan.area().length());
        }
    }

    private record Row(String task, String form, String assignee, Timestamp created, Timestamp due, String team, String root, String reference) {
    }

    /** Where the first team of a task is that of whoever did the step before, which must be somebody else's. */
    private static final Map<String, String> ANOTHER = Map.of("checkCourtOrder", "legal");
    /** What happens at the hour it is set for; everything else as soon as somebody has read it. */
    private static final Set<String> AT_ITS_HOUR = Set.of("recordResult", "recordReturnHearing", "considerExtension", "recordEndingEvent");
    private static final Map<String, Duration> TAKES = Map.of("serveNotice", Duration.ofMinutes(80), "listHearing", Duration.ofMinutes(25), "recordNotification", Duration.ofHours(26),
            "recordInstallation", Duration.ofHours(30), "recordBreachOutcome", Duration.ofDays(21), "decideCharge", Duration.ofHours(8), "callBack", Duration.ofHours(2), "recordVisit", Duration.ofHours(20));

    private final JdbcClient jdbc;
    private final Set<String> known = new HashSet<>();
    private final Map<String, CasePlan> byRoot = new HashMap<>();
    private final Map<String, CasePlan> byCase = new HashMap<>();
    private Instant seen = Instant.EPOCH;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process that works a case has been started. */
    void started(String root, CasePlan plan) {
        byRoot.put(root, plan);
    }

    /** Tasks that came up since it was asked last. */
    List<Work> takeUp() {
        List<Row> rows = jdbc.sql("""
                        select t.id_ as task, t.task_def_key_ as form, t.assignee_ as assignee, t.create_time_ as created, t.due_date_ as due,
                          (select min(group_id_) from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate') as team,
                          e.root_proc_inst_id_ as root, e.business_key_ as reference
                        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.create_time_ >= ? order by t.create_time_, t.id_""")
                .param(Timestamp.from(seen)).query(Row.class).list();
        List<Work> fresh = rows.stream().filter(row -> known.add(row.task())).map(this::work).filter(work -> work.plan() != null).toList();
        rows.stream().map(row -> row.created().toInstant()).max(Instant::compareTo).ifPresent(last -> seen = last);
        return fresh;
    }

    private Work work(Row row) {
        CasePlan plan = byRoot.getOrDefault(row.root(), row.reference() == null ? null : byCase.computeIfAbsent(row.reference(), this::opened));
        if (plan != null && plan.reference() == null && row.reference() != null) {
            plan.openedAs(row.reference());
            byCase.put(row.reference(), plan);
        }
        return new Work(row.task(), row.form(), row.assignee(), row.team(), plan, at(row));
    }

    /** A case that a process opened and left to another, which a message started. */
    private CasePlan opened(String reference) {
        return jdbc.sql("select proc_inst_id_ from act_hi_varinst where name_ = ? and text_ = ?").params(CaseVariables.CASE_REFERENCE.name(), reference).query(String.class).list().stream()
                .map(byRoot::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** To the whole minute, as people write it down. */
    private static Instant at(Row row) {
        Instant from = AT_ITS_HOUR.contains(row.form()) && row.due() != null && row.due().after(row.created()) ? row.due().toInstant() : row.created().toInstant();
        return from.plus(TAKES.getOrDefault(row.form(), Duration.ofMinutes(11))).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /** Whether a task is still open. */
    boolean isOpen(String task) {
        return jdbc.sql("select exists (select 1 from act_ru_task where id_ = ?)").param(task).query(Boolean.class).single();
    }
}
