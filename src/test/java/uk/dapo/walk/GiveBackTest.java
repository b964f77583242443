package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A task taken by mistake, or at the end of a shift, goes back to the team: a clock runs on while it lies with somebody. */
@CaseTest
@Import(Desk.class)
class GiveBackTest {

    @Autowired
    Desk desk;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    private String task;

    @BeforeEach
    void anInspectorTookTheDecision() {
        desk.clockAt(Path.START);
        String reference = new Path(desk).drafted();
        task = desk.as("inspector").tasks("decideNotice", reference).get(0).getId();
        as("inspector", () -> tasks.claim(task, "inspector"));
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void whoTookATaskGivesItBackAndAnotherTakesIt() {
        as("inspector", () -> tasks.setAssignee(task, null));

        as("inspector2", () -> tasks.claim(task, "inspector2"));
        assertThat(assignee()).isEqualTo("inspector2");
    }

    @Test
    void nobodyTakesATaskAwayFromAnother() {
        assertThatThrownBy(() -> as("inspector2", () -> tasks.setAssignee(task, null))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> as("inspector2", () -> tasks.setAssignee(task, "inspector2"))).isInstanceOf(AuthorizationException.class);
        assertThat(assignee()).isEqualTo("inspector");
    }

    @Test
    void nobodyHandsTheirTaskToAnother() {
        assertThatThrownBy(() -> as("inspector", () -> tasks.setAssignee(task, "inspector2"))).isInstanceOf(AuthorizationException.class);
        assertThat(assignee()).isEqualTo("inspector");
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private void as(String username, Runnable work) {
        List<String> groups = identity.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
        identity.setAuthentication(username, groups);
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
