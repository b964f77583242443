package uk.dapo.victim;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** What the Victim Focus Desk reads on its forms: what may be said, why it is asked to call, and how it is safe to. */
@Component
class UpdateFacts implements FactSource {

    private final JdbcClient jdbc;
    private final UpdateTexts texts;
    private final SafeContacts contacts;

    UpdateFacts(JdbcClient jdbc, UpdateTexts texts, SafeContacts contacts) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.contacts = contacts;
    }

    @Override
    public Set<String> names() {
        return Set.of("updateSpoken", "updatesSpoken", "callBackReason", "safeContact");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return switch (name) {
            case "updateSpoken" -> own("milestone", reader).stream().map(texts::spoken).collect(Collectors.joining());
            case "updatesSpoken" -> owed(reader.caseReference());
            case "callBackReason" -> own("call_back_reason", reader).stream().map(texts::callBackReason).collect(Collectors.joining());
            default -> contacts.find(reader.caseReference(), reader.by(), "to call").map(UpdateFacts::say).orElse("Nothing is recorded.");
        };
    }

    private List<String> own(String column, Facts.Reader reader) {
        return jdbc.sql("select " + column + " from register.victim_update where process_instance_id = ? and " + column + " is not null")
                .param(reader.rootInstanceId()).query(String.class).list();
    }

    private String owed(String caseReference) {
        String owed = jdbc.sql("select milestone from register.victim_update where case_reference = ? and closed_at is null order by reached_at, id")
                .param(caseReference).query(String.class).list().stream().map(milestone -> "- " + texts.spoken(milestone)).collect(Collectors.joining("\n"));
        return owed.isEmpty() ? "Nothing new. They know of everything so far." : owed;
    }

    /** The safe way in words. */
    static String say(SafeContact contact) {
        if (contact.way() == SafeContact.Way.NONE) {
            return "They asked not to be contacted.";
        }
        SafeHours hours = contact.hours();
        String days = hours.days().size() == 7 ? "any day" : hours.days().stream().map(day -> day.getDisplayName(TextStyle.SHORT, Locale.UK)).collect(Collectors.joining(", "));
        return "**%s: %s** · %s, %s · %s%s".formatted(
                switch (contact.way()) {
                    case TEXT -> "Text to";
                    case EMAIL -> "E-mail to";
                    case LETTER -> "Letter to";
                    default -> "Ring";
                }, Facts.plain(contact.address()), days, hours.from().equals(hours.until()) ? "at any hour" : hours.from() + " to " + hours.until(),
                contact.language().getDisplayLanguage(Locale.UK), contact.safeWord().isEmpty() ? "" : " · a safe word is recorded: ask for it");
    }
}
