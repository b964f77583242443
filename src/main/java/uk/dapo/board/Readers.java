package uk.dapo.board;

import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Officer;
import uk.dapo.access.Role;

/** Who may see a case: whoever sees an open task of it or entered a form in it, and managers. */
@Component
class Readers {

    private final TaskService tasks;
    private final CurrentOfficer current;
    private final JdbcClient jdbc;

    Readers(TaskService tasks, CurrentOfficer current, JdbcClient jdbc) {
        this.tasks = tasks;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Whether the signed-in person may see the case. */
    boolean maySee(String caseReference) {
        // the engine counts only tasks the signed-in person may see
        return current.username().isPresent() && (tasks.createTaskQuery().processInstanceBusinessKey(caseReference).count() > 0
                || current.officer().map(Officer::roles).filter(roles -> roles.contains(Role.MANAGER)).isPresent()
                || jdbc.sql("select exists (select 1 from register.submission where case_reference = ? and submitted_by = ?)")
                        .params(caseReference, current.username().orElseThrow()).query(Boolean.class).single());
    }
}
