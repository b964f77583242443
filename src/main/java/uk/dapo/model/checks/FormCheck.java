package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule that looks at one form at a time. */
interface FormCheck extends Check {

    void look(Form form, Project project, Consumer<Finding> found);

    @Override
    default List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        project.forms().forEach(form -> look(form, project, findings::add));
        return findings;
    }
}
