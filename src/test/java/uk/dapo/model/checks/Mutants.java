package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;

/** Every single change to what is shipped that {@link ModelMutants}, {@link TableMutants} and {@link FormMutants} know. */
public final class Mutants {

    private Mutants() {
    }

    /** In the order of the files. */
    public static List<Mutant> of(Project project) {
        List<Mutant> all = new ArrayList<>();
        project.files().forEach((file, text) -> {
            if (file.endsWith(".bpmn")) {
                all.addAll(ModelMutants.of(file, text));
            } else if (file.endsWith(".dmn")) {
                all.addAll(TableMutants.of(file, text));
            } else if (file.endsWith(".form")) {
                all.addAll(FormMutants.of(file, text));
            }
        });
        return all;
    }
}
