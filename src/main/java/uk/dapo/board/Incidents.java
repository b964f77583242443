package uk.dapo.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.engine.OneCommand;
import uk.dapo.register.Events;

/** Automated steps that failed for good: what they were to do, in the model's words, and trying them again for a reason. */
@Service
public class Incidents {

    /** A failed step. {@code message} is what the system said, null where the case is restricted to others. */
    public record Row(String id, String caseReference, boolean restricted, String area, List<String> teams, String process, String step, String words,
                      String message, Instant since, boolean canBeTriedAgain) {
    }

    private static final String LIST = "incidents";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final String FAILED_JOB = "failedJob";

    private final BoardQuery query;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final OneCommand command;
    private final CurrentOfficer current;
    private final Events events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Incidents(BoardQuery query, RepositoryService models, ManagementService jobs, OneCommand command, CurrentOfficer current, Events events,
            JdbcClient jdbc, Clock clock) {
        this.query = query;
        this.models = models;
        this.jobs = jobs;
        this.command = command;
        this.current = current;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Listed<Row> list(Asked asked) {
        return query.list(LIST, BoardSql.INCIDENTS, List.of(), asked, this::row);
    }

    /**
     * Has a failed step tried again, at once and with what the model gives it of further attempts.
     *
     * @return nothing when there is no such incident, or the signed-in person may not see its case: the two look alike
     */
    public Optional<Row> tryAgain(String id, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST || why.indexOf('\0') >= 0) {
            throw new BadParameter("reason", "Say why it may work now, in " + SHORTEST + " to " + LONGEST + " characters, so that somebody else can follow it later.");
        }
        Asked asked = new Asked(current.username().orElseThrow(), clock.instant(), null, null, null, Pages.FIRST);
        return command.run(() -> {
            Optional<Row> found = query.one(LIST, BoardSql.INCIDENTS, id, asked, this::row).filter(Row::canBeTriedAgain);
            found.ifPresent(row -> tryAgain(row, why, asked));
            return found;
        });
    }

    private void tryAgain(Row row, String reason, Asked asked) {
        long retry = jdbc.sql("""
                        insert into register.incident_retry (incident, case_reference, step, reason, retried_by, retried_at)
                        values (?, (select reference from register.protection_case where reference = ?), ?, ?, ?, ?) returning id""")
                .params(row.id(), row.caseReference(), row.step(), reason, asked.who(), Timestamp.from(asked.at())).query(Long.class).single();
        Map<String, Object> refers = new HashMap<>(Map.of("retry", retry, "step", row.step(), "reason", Events.digest(reason)));
        events.append(row.caseReference() == null ? "incidents" : row.caseReference(), asked.who(), "step-tried-again", refers);
        String job = jdbc.sql("select configuration_ from act_ru_incident where id_ = ?").param(row.id()).query(String.class).single();
        jobs.setJobRetries(1).jobId(job).dueDate(Timestamp.from(asked.at())).execute();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        boolean closed = row.getBoolean("closed");
        String definition = row.getString("definition");
        String process = models.getProcessDefinition(definition).getName();
        String step = Optional.ofNullable(models.getBpmnModelInstance(definition).<FlowElement>getModelElementById(row.getString("step")))
                .map(FlowElement::getName).orElse(row.getString("step")).replaceAll("\\s+", " ");
        boolean failedStep = FAILED_JOB.equals(row.getString("sort"));
        return new Row(row.getString("id"), row.getString("case_reference"), closed, row.getString("area"), BoardRows.teams(row), process, step,
                failedStep ? "The step \"" + step + "\" failed every time it was tried. The case waits there until it works."
                        : "The case cannot go on at \"" + step + "\".",
                closed ? null : row.getString("message"), BoardRows.instant(row, "at"), failedStep && !closed);
    }
}
