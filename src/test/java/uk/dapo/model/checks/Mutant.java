package uk.dapo.model.checks;

import java.util.function.Supplier;

/**
 * One way a change can break a shipped model, decision or form.
 *
 * @param kind    what was done, as "condition swapped"
 * @param file    the file it was done to
 * @param element where, by id
 * @param change  gives the file as it then reads
 */
public record Mutant(String kind, String file, String element, Supplier<String> change) {

    /** The project with this change. */
    public Project of(Project shipped) {
        return shipped.with(file, text());
    }

    /** The file with this change. */
    public String text() {
        return change.get();
    }

    /** Names this change in the list of survivors, whatever else changes in the file. */
    public String name() {
        return kind + " | " + file + " | " + element;
    }

    @Override
    public String toString() {
        return name();
    }
}
