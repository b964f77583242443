package uk.dapo.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins Arabic letters: each takes the shape for its place in the word. The shapes are read from the
 * platform's own Unicode data, so that Persian, Urdu and Kurdish letters are joined as far as Unicode gives
 * them shapes; a letter without them stands by itself and stays readable.
 */
final class ArabicShapes {

    private enum Place { ISOLATED, FINAL, INITIAL, MEDIAL }

    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;

    private final Map<String, Map<Place, String>> shapes;

    private ArabicShapes(Map<String, Map<Place, String>> shapes) {
        this.shapes = shapes;
    }

    static ArabicShapes ofUnicode() {
        Map<String, Map<Place, String>> shapes = new HashMap<>();
        for (int c = 0xFB50; c <= 0xFEFC; c++) {
            String name = Character.getName(c);
            if (name == null || !(name.startsWith("ARABIC LETTER") || name.startsWith("ARABIC LIGATURE LAM WITH ALEF"))) {
                continue;
            }
            String shape = Character.toString(c);
            String letter = Normalizer.normalize(shape, Normalizer.Form.NFKC);
            for (Place place : Place.values()) {
                if (name.endsWith(" " + place + " FORM")) {
                    shapes.computeIfAbsent(letter, l -> new HashMap<>()).putIfAbsent(place, shape);
                }
            }
        }
        return new ArabicShapes(shapes);
    }

    /** The text with its Arabic letters in the shapes for their places. */
    String join(String text) {
        List<String> letters = letters(text);
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < letters.size(); i++) {
            String letter = letters.get(i);
            Map<Place, String> forms = shapes.get(letter);
            joined.append(forms == null ? letter : forms.getOrDefault(placeOf(letters, i), letter));
        }
        return joined.toString();
    }

    /** One entry a letter; lam with alef is one, because it is written as one. */
    private List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int next = text.offsetByCodePoints(i, 1);
            if (next < text.length() && text.charAt(i) == '\u0644' && shapes.containsKey(text.substring(i, next + 1))) {
                next++;
            }
            letters.add(text.substring(i, next));
            i = next;
        }
        return letters;
    }

    private Place placeOf(List<String> letters, int i) {
        boolean before = joinsOnward(neighbour(letters, i, -1)) && joinsBack(letters.get(i));
        boolean after = joinsOnward(letters.get(i)) && joinsBack(neighbour(letters, i, 1));
        if (before) {
            return after ? Place.MEDIAL : Place.FINAL;
        }
        return after ? Place.INITIAL : Place.ISOLATED;
    }

    /** The next letter in a direction: vowel marks sit on a letter and do not part it from its neighbour. */
    private static String neighbour(List<String> letters, int i, int step) {
        int j = i + step;
        while (j >= 0 && j < letters.size()
                && Character.getType(letters.get(j).codePointAt(0)) == Character.NON_SPACING_MARK) {
            j += step;
        }
        return j >= 0 && j < letters.size() ? letters.get(j) : "";
    }

    private boolean joinsOnward(String letter) {
        return isJoiner(letter) || shapes.getOrDefault(letter, Map.of()).containsKey(Place.INITIAL);
    }

    private boolean joinsBack(String letter) {
        return isJoiner(letter) || shapes.getOrDefault(letter, Map.of()).containsKey(Place.FINAL);
    }

    private static boolean isJoiner(String letter) {
        return !letter.isEmpty() && (letter.codePointAt(0) == TATWEEL || letter.codePointAt(0) == JOINER);
    }
}
