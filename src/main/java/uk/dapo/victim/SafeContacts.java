package uk.dapo.victim;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.register.Submissions;

/**
 * The one door to how the protected person can be reached safely. The newest answer of a case counts, whichever form it was
 * given in, so that a change or a refusal takes effect at once; every look is recorded with who looked and why.
 */
@Component
class SafeContacts {

    private static final String SAFE_WORD = "contactSafeWord";

    private final Submissions submissions;

    SafeContacts(Submissions submissions) {
        this.submissions = submissions;
    }

    Optional<SafeContact> find(String caseReference, String by, String purpose) {
        return submissions.openTogether(SafeContact.WAY, caseReference, by, purpose)
                .map(opened -> SafeContact.of(opened.submission(), opened.answers())).map(contact -> contact.safeWord().isEmpty() ? earlierWord(contact, caseReference, by, purpose) : contact);
    }

    /** Who gives another way need not say their safe word again: the last one counts. */
    private SafeContact earlierWord(SafeContact contact, String caseReference, String by, String purpose) {
        return submissions.openTogether(SAFE_WORD, caseReference, by, purpose)
                .map(opened -> contact.provedBy(opened.answers().get(SAFE_WORD))).orElse(contact);
    }
}
