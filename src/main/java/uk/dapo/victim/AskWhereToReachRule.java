package uk.dapo.victim;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.access.Role;
import uk.dapo.engine.FormRule;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Who may see where the protected person can be reached: the Victim Focus Desk, and whoever has worked on the case in a role that looks after them. */
@Component
class AskWhereToReachRule implements FormRule {

    private static final Set<Role> LOOK_AFTER_THEM =
            EnumSet.of(Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.SAFEGUARDING, Role.OFFENDER_MANAGER);

    private final CaseSearch cases;
    private final Officers officers;
    private final JdbcClient jdbc;

    AskWhereToReachRule(CaseSearch cases, Officers officers, JdbcClient jdbc) {
        this.cases = cases;
        this.officers = officers;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "askWhereToReach";
    }

    @Override
    public void check(Submission submission) {
        CaseFile file = cases.file("Case reference", submission.answers().required("contactCase"), submission.by());
        Set<Role> roles = officers.find(submission.by()).map(Officer::roles).orElse(Set.of());
        if (!roles.contains(Role.VICTIM_CARE) && !(roles.stream().anyMatch(LOOK_AFTER_THEM::contains) && worked(file, submission.by()))) {
            throw new Refusal("Case reference", "you do not work on this case.", "Ask the Victim Focus Desk, or an officer of the case.");
        }
    }

    /** A task of the case: what anybody may enter about any case does not count. */
    private boolean worked(CaseFile file, String by) {
        return jdbc.sql("select exists (select 1 from register.submission where case_reference = ? and submitted_by = ? and task_id is not null)")
                .params(file.reference(), by).query(Boolean.class).single();
    }
}
