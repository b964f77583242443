package uk.dapo.document;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Makes any text printable without losing anything in silence: a character no embedded font has is shown by
 * its Unicode number, as in {@code [U+5F20]}, so that a reader sees that something is there and can look it up.
 */
final class Glyphs {

    private final IntPredicate covered;

    Glyphs(IntPredicate covered) {
        this.covered = covered;
    }

    /** The text with every character that XML has no place for (a control, half a pair) replaced by its number. */
    static String legalInXml(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF) {
                out.appendCodePoint(c);
            } else {
                out.append(number(c));
            }
        });
        return out.toString();
    }

    /**
     * The text with every unprintable character replaced by its number. For text alone, never for markup: a
     * combining mark at the start of a name would be composed with the bracket of the tag before it.
     */
    String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        // Composed first: a letter with its accent as one character is drawn better than as two.
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** Whether the text prints without a number in place of a character. */
    boolean shows(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().allMatch(c -> shows(c) || isInvisible(c));
    }

    private void append(StringBuilder out, int c) {
        if (shows(c)) {
            out.appendCodePoint(c);
        } else if (!isInvisible(c)) {
            out.append(number(c));
        }
    }

    private boolean shows(int c) {
        return c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < 0x7f) || covered.test(c) && !steersDirection(c);
    }

    private static String number(int c) {
        return "[U+%04X]".formatted(c);
    }

    /** Characters that only tell a font or a line breaker what to do: without a font for them, nothing is lost. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
    }

    /** Marks that turn text around: left in a name, they could make a paper read other than it was written. */
    private static boolean steersDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    }
}
