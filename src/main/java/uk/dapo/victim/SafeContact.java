package uk.dapo.victim;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dapo.message.Channel;

/**
 * How the protected person said they can be reached safely: one answer, as it was recorded together. It lives only while it
 * is used.
 *
 * @param version  the submission it stands in
 * @param address  number, e-mail or postal address; empty when they are not to be reached
 * @param safeWord the word they proved themselves with, or empty
 */
record SafeContact(long version, Way way, String address, SafeHours hours, Locale language, String safeWord) {

    /** What they chose. */
    enum Way {
        TEXT, EMAIL, LETTER, CALL, NONE;

        /** What carries it; a call is made by the Victim Focus Desk. */
        Optional<Channel> channel() {
            return switch (this) {
                case TEXT -> Optional.of(Channel.TEXT);
                case EMAIL -> Optional.of(Channel.E_MAIL);
                case LETTER -> Optional.of(Channel.LETTER);
                case CALL, NONE -> Optional.empty();
            };
        }
    }

    /** The key of the question that decides whether anything is recorded. */
    static final String WAY = "contactWay";

    /** Reads the answers a form gave; see forms/victim/recordSafeContact.form. */
    static SafeContact of(long version, Map<String, String> answers) {
        Way way = Way.valueOf(answers.get(WAY).toUpperCase(Locale.ROOT));
        String address = switch (way) {
            case TEXT, CALL -> answers.getOrDefault("contactNumber", "");
            case EMAIL -> answers.getOrDefault("contactEmail", "");
            case LETTER -> answers.getOrDefault("contactAddress", "");
            case NONE -> "";
        };
        return new SafeContact(version, way, address, hours(answers), Locale.forLanguageTag(answers.getOrDefault("contactLanguage", "en")),
                answers.getOrDefault("contactSafeWord", ""));
    }

    private static SafeHours hours(Map<String, String> answers) {
        Set<DayOfWeek> days = Arrays.stream(answers.getOrDefault("contactDays", "").replaceAll("[\\[\\] ]", "").split(","))
                .filter(day -> !day.isEmpty()).map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        return new SafeHours(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                LocalTime.parse(answers.getOrDefault("contactFrom", "00:00")), LocalTime.parse(answers.getOrDefault("contactUntil", "00:00")));
    }

    SafeContact provedBy(String word) {
        return new SafeContact(version, way, address, hours, language, word);
    }

    /** Never says how they are reached. */
    @Override
    public String toString() {
        return "SafeContact " + version;
    }
}
