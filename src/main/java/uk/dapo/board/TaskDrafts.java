package uk.dapo.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.register.Drafts;
import uk.dapo.register.Refusal;

/** What the signed-in person has filled in of a task that is theirs, until they send it. The form puts it back when it is opened. */
@Service
public class TaskDrafts {

    private final TaskPanels panels;
    private final Drafts drafts;
    private final CurrentOfficer current;

    TaskDrafts(TaskPanels panels, Drafts drafts, CurrentOfficer current) {
        this.panels = panels;
        this.drafts = drafts;
        this.current = current;
    }

    /** Keeps a draft; gives when, or nothing when there is no such task or the signed-in person may not see it. */
    @Transactional
    public Optional<Instant> keep(String taskId, Map<String, Object> answers) {
        String who = current.username().orElseThrow();
        return panels.task(taskId).map(task -> {
            if (!who.equals(task.getAssignee())) {
                throw new Refusal("Draft", "is kept for whoever has claimed the task.", "Claim it first.");
            }
            return drafts.keep(taskId, who, panels.caseOf(taskId).orElse(null), answers);
        });
    }

    /** When the signed-in person's draft of this task was kept. */
    public Optional<Instant> savedAt(String taskId) {
        return drafts.savedAt(taskId, current.username().orElseThrow());
    }

    /** Throws the signed-in person's draft away. */
    @Transactional
    public void forget(String taskId) {
        drafts.forget(taskId, current.username().orElseThrow());
    }
}
