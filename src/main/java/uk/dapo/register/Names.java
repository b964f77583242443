package uk.dapo.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Folds a person's name to the words it is looked up by: no case, no accents, no punctuation, any order. */
public final class Names {

    /** Letters that Unicode does not decompose to a plain one. */
    private static final Map<String, String> PLAIN = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i");

    private Names() {
    }

    /**
     * The words of a name: "O’Brien, Seán" gives {@code [obrien, sean]}. Apostrophes join, everything else that is
     * neither letter, digit nor mark of a script without case parts.
     */
    public static List<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .replaceAll("['’‘`ʼ]", "");
        for (var letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}\\p{M}]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
