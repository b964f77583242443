package uk.dapo.victim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import uk.dapo.register.Submissions;

/**
 * Whether a caller knows what only the protected person knows. The right answers are compared, never shown. The safe word
 * must be right, and one thing more that the respondent does not know, and nothing may be wrong: a respondent knows birthdays,
 * shared homes and old numbers.
 */
@Component
class CallerCheck {

    /** What came of the questions; {@code said} is what the log may hold: which were right, and no answer. */
    record Result(boolean passed, String said) {
    }

    private final Submissions submissions;
    private final SafeContacts contacts;

    CallerCheck(Submissions submissions, SafeContacts contacts) {
        this.submissions = submissions;
        this.contacts = contacts;
    }

    Result check(String caseReference, Map<String, String> said, String by) {
        Optional<SafeContact> contact = contacts.find(caseReference, by, "to check a caller");
        Optional<Boolean> word = compare(said.get("saidSafeWord"), contact.map(SafeContact::safeWord), CallerCheck::letters);
        Optional<String> number = contact.filter(each -> each.way() == SafeContact.Way.TEXT || each.way() == SafeContact.Way.CALL)
                .map(SafeContact::address).or(() -> sealed("protectedPersonPhone", caseReference, by));
        List<Optional<Boolean>> more = List.of(
                compare(said.get("saidNumber"), number, CallerCheck::digits),
                compare(said.get("saidPostcode"), sealed("protectedPersonAddress", caseReference, by).map(CallerCheck::postcode), CallerCheck::letters));
        List<Optional<Boolean>> all = new ArrayList<>(more);
        all.add(word);
        boolean passed = word.orElse(false) && more.stream().anyMatch(each -> each.orElse(false)) && all.stream().noneMatch(each -> !each.orElse(true));
        return new Result(passed, "Safe word: %s. Number: %s. Postcode of the secret home: %s.".formatted(say(word), say(more.get(0)), say(more.get(1))));
    }

    private Optional<String> sealed(String field, String caseReference, String by) {
        return submissions.openTogether(field, caseReference, by, "to check a caller").map(opened -> opened.answers().get(field));
    }

    /** Empty when it was not asked or nothing is recorded to compare it with. */
    private static Optional<Boolean> compare(String said, Optional<String> right, UnaryOperator<String> bare) {
        if (said == null || said.isBlank() || right.map(bare).filter(each -> !each.isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MessageDigest.isEqual(bare.apply(said).getBytes(StandardCharsets.UTF_8), bare.apply(right.get()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String say(Optional<Boolean> answer) {
        return answer.map(right -> right ? "right" : "wrong").orElse("not compared");
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** 07700 900123 and +44 7700 900123 are one number. */
    private static String digits(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    }

    private static String postcode(String address) {
        return RespondentSide.postcode(address).orElse("");
    }
}
