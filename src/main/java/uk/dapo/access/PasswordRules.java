package uk.dapo.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long, and not what others try first. */
final class PasswordRules {

    static final int MINIMUM_LENGTH = 12;

    /** Common passwords of that length and more; case, digits at the end and punctuation do not make them better. */
    private static final Set<String> COMMON = Set.of("password", "passwordpassword", "administrator", "adminadmin", "adminadminadmin",
            "letmeinletmein", "letmein", "qwertyuiop", "qwertyuiopasdfghjkl", "qwertyqwerty", "welcome", "welcomewelcome", "iloveyou",
            "changeme", "changemechangeme", "abcdefghijkl", "policepolice", "metropolitan", "metropolitanpolice", "domesticabuse",
            "correcthorsebatterystaple", "trustnooneelse", "demodemodemo");

    private PasswordRules() {
    }

    /** The first rule this password breaks, in words that follow "is refused:". */
    static Optional<String> firstBroken(String password, String username) {
        if (password == null || password.codePointCount(0, password.length()) < MINIMUM_LENGTH) {
            return Optional.of("it has fewer than " + MINIMUM_LENGTH + " characters");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^a-z]", "");
        if (letters.isEmpty() && plain.chars().allMatch(Character::isDigit)
                || plain.chars().distinct().count() < 5 || COMMON.contains(letters)) {
            return Optional.of("it is one that others try first");
        }
        if (username != null && !username.isBlank() && plain.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("it contains the user name");
        }
        return Optional.empty();
    }
}
