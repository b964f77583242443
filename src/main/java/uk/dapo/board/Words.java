package uk.dapo.board;

import java.util.Locale;

/** Turns the register's own words into those people read. */
final class Words {

    private Words() {
    }

    /** "falseNotification", "NOT_A_BREACH" and "clock-met-late" read as sentences begin. */
    static String of(String id) {
        if (id == null || id.isEmpty()) {
            return id;
        }
        boolean shouted = id.equals(id.toUpperCase(Locale.UK));
        String words = (shouted ? id : id.replaceAll("([a-z0-9])([A-Z])", "$1 $2")).replace('_', ' ').replace('-', ' ').toLowerCase(Locale.UK);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same for an id; what is words already only begins with a capital. */
    static String label(String text) {
        return text == null || text.isEmpty() || !text.contains(" ") ? of(text) : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
