package uk.dapo.model.checks;

import java.util.List;

/** One rule for what designers draw. */
public interface Check {

    /** The rule, as a sentence. */
    String rule();

    /** Where the rule is broken; nowhere, if empty. */
    List<Finding> findings(Project project);
}
