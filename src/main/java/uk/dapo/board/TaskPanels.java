package uk.dapo.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Evidence;
import uk.dapo.register.LiveInstruments;

/** The case beside its task, and what a task's card says of it. Of tasks the signed-in person may not see there is nothing. */
@Service
public class TaskPanels {

    /**
     * What an officer is shown beside a form.
     *
     * @param law      what the law needs of this step, in the model's words
     * @param severity the worst open breach of the case, or null
     * @param page     the case; null where the task belongs to none yet
     */
    public record Panel(String task, String name, String law, String severity, CasePages.Page page, List<LiveInstruments.Live> live, List<Evidence.Item> evidence) {
    }

    /** What a card says: the case, the clock that runs out first and the worst open breach, where there are such. */
    public record Card(String task, String reference, String clock, Instant due, String severity) {
    }

    /** Cards with the moment they were true. */
    public record Cards(Instant at, List<Card> cards) {
    }

    private static final int MOST = 200;

    private static final String SEVERITY = """
            (select max(b.severity) from register.breach b join register.instrument i on i.reference = b.reference
              where i.case_reference = c.reference and i.state not in ('CONCLUDED', 'NO_ACTION', 'NOT_A_BREACH'))""";
    /** What the Act limits goes before what is owed to the protected person; then the clock of the task's own instrument, then whichever runs out first. */
    private static final String CARDS = """
            select t.id_ as task, c.reference, k.kind as clock, k.due_at as due, %s as severity
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join register.protection_case c on c.reference = e.business_key_
              left join act_ru_variable v on v.execution_id_ = e.id_ and v.name_ = 'instrumentReference'
              left join lateral (select kind, due_at from register.clock where case_reference = c.reference and closed_at is null
                order by kind like 'victim-%%', instrument_reference = v.text_ desc nulls last, due_at limit 1) k on true
            where t.id_ in (:tasks)""".formatted(SEVERITY);

    private final TaskService tasks;
    private final CasePages pages;
    private final LiveInstruments live;
    private final Evidence evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskPanels(TaskService tasks, CasePages pages, LiveInstruments live, Evidence evidence, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.pages = pages;
        this.live = live;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The panel; nothing when there is no such task or it is not for the signed-in person: the two look alike. */
    @Transactional
    public Optional<Panel> of(String taskId) {
        return task(taskId).map(task -> {
            Optional<String> reference = caseOf(taskId);
            CasePages.Page page = reference.flatMap(pages::open).orElse(null);
            boolean open = page != null && !page.restricted();
            return new Panel(taskId, task.getName(), task.getDescription(), open ? severity(page.reference()) : null, page,
                    open ? live.of(page.reference()) : List.of(), open ? evidence.list(page.reference()) : List.of());
        });
    }

    /** Cards of those of these tasks that the signed-in person sees. */
    @Transactional(readOnly = true)
    public Cards cards(List<String> ids) {
        if (ids.size() > MOST) {
            throw new BadParameter("ids", "These are too many. Ask for " + MOST + " at a time.");
        }
        // the engine gives only tasks the signed-in person may see
        List<String> seen = ids.isEmpty() ? List.of() : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream().map(Task::getId).toList();
        List<Card> cards = seen.isEmpty() ? List.of() : jdbc.sql(CARDS).param("tasks", seen).query((row, n) -> new Card(row.getString("task"), row.getString("reference"),
                Optional.ofNullable(row.getString("clock")).map(kind -> ClockKind.byId(kind).map(ClockKind::label).orElse(kind)).orElse(null),
                BoardRows.instant(row, "due"), row.getString("severity"))).list();
        return new Cards(clock.instant(), cards);
    }

    Optional<Task> task(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
    }

    Optional<String> caseOf(String taskId) {
        return jdbc.sql("""
                        select c.reference from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                          join register.protection_case c on c.reference = e.business_key_ where t.id_ = ?""").param(taskId).query(String.class).optional();
    }

    private String severity(String reference) {
        return jdbc.sql("select " + SEVERITY + " from register.protection_case c where c.reference = ?").param(reference).query((row, n) -> row.getString(1)).list().get(0);
    }
}
