package uk.dapo.document;

/** Checks on text that goes into a paper. */
final class Wording {

    /** Longer than any name, address or reference that has a place on a paper; free text has its own limits. */
    static final int LONGEST = 4_000;

    private Wording() {
    }

    static String required(String text, String what) {
        return required(text, what, LONGEST);
    }

    static String required(String text, String what, int longest) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The paper needs " + what + ".");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException("The paper has room for %,d characters of %s; this has %,d. Shorten it."
                    .formatted(longest, what, text.length()));
        }
        return text.strip();
    }

    static <T> T known(T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("The paper needs " + what + ".");
        }
        return value;
    }

    /** Text that may be left out: never null, so that a template only asks whether it is empty. */
    static String optional(String text, String what) {
        return text == null || text.isBlank() ? "" : required(text, what);
    }
}
