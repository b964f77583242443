package uk.dapo.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for secrets in a text however they are written there: case, accents, spaces, punctuation, line ends,
 * "Rd" for "Road", a postcode with or without its space, a number with or without +44. Of an address it also
 * looks for the parts that find a house by themselves: its postcode and its street line. It rather refuses a
 * harmless paper than lets a place through.
 */
public final class LeakGuard {

    private static final Pattern NOT_A_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][0-9A-Z]?)\\s*([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS_OF_AN_ADDRESS = Pattern.compile("[,;\\r\\n]+");

    /** A shorter secret is looked for as a word of its own: "Ely" is a town, and is in "likely". */
    private static final int LONG_ENOUGH_TO_STAND_ANYWHERE = 6;
    /** Shorter than this, the street line of an address says too little: "Flat 3" is in every block. */
    private static final int SHORTEST_STREET_LINE = 8;
    /** A British number without its leading 0 or +44. */
    private static final int DIGITS_OF_A_NUMBER = 10;

    /** Words of a street with its number, at most. */
    private static final int LONGEST_STREET = 6;
    private static final Set<String> STREETS = Set.of("rd", "st", "ave", "ln", "cl", "ct", "dr", "gdns", "cres", "pl", "sq", "terr", "way", "hill", "row", "walk", "mews",
            "grove", "park", "green", "broadway", "parade", "rise", "view", "vale", "wharf", "yard");
    private static final Set<String> HOUSES = Set.of("hse", "lodge", "cottage", "farm", "villa", "hall", "manor", "hostel", "hotel", "ct");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "at", "in", "of", "by", "near", "her", "his", "their", "my", "this", "that");

    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("road", "rd"), Map.entry("street", "st"), Map.entry("saint", "st"), Map.entry("avenue", "ave"),
            Map.entry("av", "ave"), Map.entry("lane", "ln"), Map.entry("close", "cl"), Map.entry("court", "ct"),
            Map.entry("drive", "dr"), Map.entry("gardens", "gdns"), Map.entry("crescent", "cres"),
            Map.entry("place", "pl"), Map.entry("square", "sq"), Map.entry("terrace", "terr"),
            Map.entry("house", "hse"), Map.entry("apartment", "flat"), Map.entry("apt", "flat"));

    private LeakGuard() {
    }

    /** Whether the text gives away any of the secrets. */
    public static boolean givesAway(String text, Collection<String> secrets) {
        String words = " " + words(text) + " ";
        String run = words.replace(" ", "");
        return secrets.stream().flatMap(secret -> forms(secret).stream()).anyMatch(form -> stands(form, words, run));
    }

    /** Whether two texts say the same, however they are written. */
    public static boolean same(String one, String other) {
        return words(one).equals(words(other));
    }

    private static boolean stands(String form, String words, String run) {
        String formRun = form.replace(" ", "");
        return formRun.length() >= LONG_ENOUGH_TO_STAND_ANYWHERE
                ? run.contains(formRun)
                : words.contains(" " + form + " ");
    }

    /** The secret itself and the parts of it that give it away. */
    private static Set<String> forms(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(words(secret));
        Matcher postcode = POSTCODE.matcher(Normalizer.normalize(secret, Normalizer.Form.NFKC));
        while (postcode.find()) {
            forms.add(words(postcode.group(1) + postcode.group(2)));
        }
        for (String part : PARTS_OF_AN_ADDRESS.split(secret)) {
            String line = words(part);
            if (isStreetLine(line)) {
                forms.add(line);
            }
            findsAHouse(line.split(" "), forms);
        }
        String digits = secret.replaceAll("[^0-9]", "");
        if (digits.length() >= DIGITS_OF_A_NUMBER) {
            forms.add(digits.substring(digits.length() - DIGITS_OF_A_NUMBER));
        }
        forms.removeIf(String::isBlank);
        return forms;
    }

    /** What finds a house by itself, whatever stands before and after it: "5 Secret Lane" of "Refuge at 5 Secret Lane", "Hope House". */
    private static void findsAHouse(String[] words, Set<String> forms) {
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty() && Character.isDigit(words[i].charAt(0))) {
                String rest = String.join(" ", Arrays.copyOfRange(words, i, words.length));
                if (isStreetLine(rest)) {
                    forms.add(rest);
                }
                for (int j = i + 2; j < Math.min(words.length, i + LONGEST_STREET); j++) {
                    if (STREETS.contains(words[j])) {
                        forms.add(String.join(" ", Arrays.copyOfRange(words, i, j + 1)));
                    }
                }
            } else if (i > 0 && HOUSES.contains(words[i]) && !SMALL.contains(words[i - 1]) && !Character.isDigit(words[i - 1].charAt(0))) {
                forms.add(words[i - 1] + " " + words[i]);
            }
        }
    }

    private static boolean isStreetLine(String line) {
        return line.replace(" ", "").length() >= SHORTEST_STREET_LINE
                && line.chars().anyMatch(Character::isDigit)
                && line.chars().anyMatch(Character::isLetter);
    }

    /** Lower case, no accents, one form for each way of writing a word, single spaces. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|\\p{Cf}+", "")
                .replace("’", "").replace("'", "");
        return Arrays.stream(NOT_A_LETTER_OR_DIGIT.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> ABBREVIATED.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
