package uk.dapo.model.checks;

import java.util.Set;
import java.util.TreeSet;

/** What steps are given by name. */
public final class Inputs {

    private Inputs() {
    }

    /** Inputs that every step with this delegate is given in the models. */
    public static Set<String> given(Project project, String delegate) {
        Set<String> always = null;
        for (Model model : project.models()) {
            for (var node : model.nodes()) {
                if (Delegates.name(node).filter(delegate::equals).isPresent()) {
                    Set<String> given = new TreeSet<>(Parameter.inputs(node).stream().map(Parameter::name).toList());
                    if (always == null) {
                        always = given;
                    } else {
                        always.retainAll(given);
                    }
                }
            }
        }
        return always == null ? Set.of() : always;
    }
}
