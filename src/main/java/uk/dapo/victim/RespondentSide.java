package uk.dapo.victim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of the respondent: nothing for the protected person may go there. Looks into every answer given in clear in
 * any case against the respondent, whatever form asked it, and into the places they know.
 */
@Component
class RespondentSide {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+[A-Z]?");
    private static final int SUBSCRIBER_DIGITS = 9;

    private final JdbcClient jdbc;

    RespondentSide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a message to this address would, or may, come to the respondent. */
    boolean knows(String caseReference, SafeContact.Way way, String address) {
        return switch (way) {
            case TEXT, CALL -> knowsNumber(caseReference, address);
            case EMAIL -> told(caseReference).stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(address.strip().toLowerCase(Locale.ROOT)));
            case LETTER -> told(caseReference).stream().anyMatch(text -> sameHouse(text, address));
            case NONE -> false;
        };
    }

    private boolean knowsNumber(String caseReference, String number) {
        String digits = number.replaceAll("\\D", "");
        if (digits.length() < SUBSCRIBER_DIGITS) {
            return false;
        }
        // 07700 900123 and +44 7700 900123 end alike
        String end = digits.substring(digits.length() - SUBSCRIBER_DIGITS);
        return told(caseReference).stream().anyMatch(text -> text.replaceAll("\\D", "").contains(end));
    }

    /** The same postcode and the same number in front, or the one written within the other. */
    private static boolean sameHouse(String text, String address) {
        String known = text.toUpperCase(Locale.UK);
        String asked = address.toUpperCase(Locale.UK);
        String knownBare = known.replaceAll("[^A-Z0-9]", "");
        String askedBare = asked.replaceAll("[^A-Z0-9]", "");
        return knownBare.contains(askedBare) || first(POSTCODE, asked).filter(postcode -> first(POSTCODE, known).filter(postcode::equals).isPresent())
                .isPresent() && first(NUMBER, asked).equals(first(NUMBER, known));
    }

    /** The postcode of an address, without spaces. */
    static Optional<String> postcode(String address) {
        return first(POSTCODE, address.toUpperCase(Locale.UK));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().replaceAll("\\s", "")) : Optional.empty();
    }

    /** Answers about the protected person are sealed, or about them alone; all others may be known to the respondent. */
    private List<String> told(String caseReference) {
        return jdbc.sql("""
                        with cases as (select reference from register.protection_case
                                       where respondent_id = (select respondent_id from register.protection_case where reference = :case))
                        select answer.value #>> '{}' from register.submission s join cases c on c.reference = s.case_reference, jsonb_each(s.answers) answer
                        where jsonb_typeof(answer.value) = 'string' and answer.key not like 'protectedPerson%' and length(answer.value #>> '{}') > 6
                        union
                        select address from register.place p join cases c on c.reference = p.case_reference where status = 'KNOWN'""")
                .param("case", caseReference).query(String.class).list();
    }
}
