package uk.dapo.victim;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** What forms about a call or about feedback show. */
@Component
class ContactFacts implements FactSource {

    private final Invitations invitations;
    private final SafeContacts contacts;
    private final Calls calls;

    ContactFacts(Invitations invitations, SafeContacts contacts, Calls calls) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.calls = calls;
    }

    @Override
    public Set<String> names() {
        return Set.of("callSummary", "feedbackCode");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return name.equals("callSummary") ? call(reader)
                : invitations.of(reader.rootInstanceId()).map(invitations::link).map(QrCode::dataUri).orElse("");
    }

    /** Enough to ask the right questions, and nothing a caller could be told by mistake. */
    private String call(Facts.Reader reader) {
        Optional<SafeContact> contact = contacts.find(reader.caseReference(), reader.by(), "to take a call");
        String word = contact.filter(each -> !each.safeWord().isEmpty()).isPresent() ? "A safe word is recorded." : "**No safe word is recorded:** only ringing back proves anything.";
        return "**%s** · %s%s".formatted(reader.caseReference(), word,
                calls.mayAskQuestions(reader.caseReference()) ? "" : " **Several callers failed the questions within a day: only ring back.**");
    }
}
