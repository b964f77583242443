package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;

/** What people enter about telling the protected person. */
final class VictimEntries {

    static final List<String> EVERY_DAY = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private VictimEntries() {
    }

    /** By text, at any hour. */
    static Map<String, Object> safeContact(String reference, Object... changes) {
        return but(Map.of("contactCase", reference, "contactWay", "text", "contactNumber", "07700 900987", "contactDays", EVERY_DAY,
                "contactFrom", "00:00", "contactUntil", "00:00", "contactLanguage", "en", "contactSafeWord", "Blue Heron", "enhancedRights", "yes"), changes);
    }

    static Map<String, Object> noMessages(String reference) {
        return Map.of("contactCase", reference, "contactWay", "none", "enhancedRights", "yes");
    }

    static Map<String, Object> callBack(String outcome, Object... changes) {
        return but(Map.of("callBackOutcome", outcome, "callBackNote", "She asked what comes next."), changes);
    }

    static Map<String, Object> check(String word, String number) {
        return Map.of("callerCheck", "questions", "saidSafeWord", word, "saidNumber", number);
    }
}
