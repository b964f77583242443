package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule that looks at one decision table at a time. */
interface DecisionCheck extends Check {

    void look(Decision decision, Project project, Consumer<Finding> found);

    @Override
    default List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        project.decisions().forEach(decision -> look(decision, project, findings::add));
        return findings;
    }
}
