package uk.dapo.model.checks;

import java.util.Optional;

/** Whether a label reads as English rather than as a name from a program. */
final class English {

    private English() {
    }

    /** What is wrong with a label, as the end of a sentence; nothing, if it reads as English. */
    static Optional<String> fault(String label, String id) {
        if (label.equals(id) && !label.matches("[A-Z][a-z]+")) {
            return Optional.of("repeats its id.");
        }
        if (label.matches("(?s).*(\\p{Ll}\\p{Lu}|_|\\$\\{|#\\{|=|\\w\\(\\)).*")) {
            return Optional.of("looks like a name from a program, not like English.");
        }
        if (!label.matches("(?s).*\\p{L}{2}.*")) {
            return Optional.of("says nothing in words.");
        }
        if (label.length() > 80) {
            return Optional.of("is too long to be read in a diagram or a task list.");
        }
        return Optional.empty();
    }
}
