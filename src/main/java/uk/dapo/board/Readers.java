package uk.dapo.board;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Officer;
import uk.dapo.access.Role;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;

/**
 * Who may read what is in a case: of those who may see it, whoever sees an open task of it or entered a form in it, whoever is
 * named for it or had it opened for a reason, and managers.
 */
@Component
class Readers {

    private final TaskService tasks;
    private final CurrentOfficer current;
    private final Visibility visibility;
    private final JdbcClient jdbc;

    Readers(TaskService tasks, CurrentOfficer current, Visibility visibility, JdbcClient jdbc) {
        this.tasks = tasks;
        this.current = current;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /** Whether the signed-in person may see the case. */
    boolean maySee(String caseReference) {
        Optional<String> reader = current.username().filter(username -> exists(caseReference)).filter(username -> visibility.of(username, caseReference) == Sight.OPEN);
        // the engine counts only tasks the signed-in person may see
        return reader.isPresent() && (visibility.admitted(reader.get(), caseReference) || tasks.createTaskQuery().processInstanceBusinessKey(caseReference).count() > 0
                || current.officer().map(Officer::roles).filter(roles -> roles.contains(Role.MANAGER)).isPresent()
                || jdbc.sql("select exists (select 1 from register.submission where case_reference = ? and submitted_by = ?)")
                        .params(caseReference, reader.get()).query(Boolean.class).single());
    }

    private boolean exists(String caseReference) {
        return jdbc.sql("select exists (select 1 from register.protection_case where reference = ?)").param(caseReference).query(Boolean.class).single();
    }
}
