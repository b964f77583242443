package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule that looks at one model at a time. */
interface ModelCheck extends Check {

    void look(Model model, Project project, Consumer<Finding> found);

    @Override
    default List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        project.models().forEach(model -> look(model, project, findings::add));
        return findings;
    }
}
