package uk.dapo.victim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.message.OutwardMessages;
import uk.dapo.register.Refusal.Reason;

/** Whether a way that was given as safe can be used: never where the respondent may read it, and only where something carries it. */
@Component
class SafeWays {

    private static final int LETTER_LINES = 3;

    private final RespondentSide respondent;
    private final OutwardMessages outward;
    private final UpdateTexts texts;

    SafeWays(RespondentSide respondent, OutwardMessages outward, UpdateTexts texts) {
        this.respondent = respondent;
        this.outward = outward;
        this.texts = texts;
    }

    /** Why no message can go this way, as a code with words of its own in messages/updates.properties. */
    Optional<String> obstacle(String caseReference, SafeContact contact) {
        if (contact.way() == SafeContact.Way.NONE) {
            return Optional.of("declined");
        }
        if (respondent.knows(caseReference, contact.way(), contact.address())) {
            return Optional.of("respondents");
        }
        if (contact.way().channel().isEmpty()) {
            return Optional.of("prefersCall");
        }
        if (!outward.carries(contact.way().channel().get())) {
            return Optional.of("noRoute");
        }
        return texts.speaks(contact.language()) ? Optional.empty() : Optional.of("language");
    }

    /** What is wrong with a way while the officer still has the form. The case is null before one is opened. */
    List<Reason> faults(String caseReference, SafeContact contact) {
        List<Reason> faults = new ArrayList<>();
        String field = switch (contact.way()) {
            case TEXT, CALL -> "Mobile or telephone number";
            case EMAIL -> "E-mail address";
            case LETTER -> "Postal address";
            case NONE -> "";
        };
        if (caseReference != null && respondent.knows(caseReference, contact.way(), contact.address())) {
            faults.add(new Reason(field, "is also recorded for the respondent's side in this or another case.", "Ask for another way that only they see."));
        }
        if (contact.way() == SafeContact.Way.LETTER && contact.address().split("[,\\n]").length < LETTER_LINES) {
            faults.add(new Reason(field, "has fewer than three lines.", "Separate name, street, town and postcode by commas."));
        }
        if (contact.hours().from().equals(contact.hours().until()) && contact.hours().from().getHour() != 0) {
            faults.add(new Reason("Safe until", "is the hour at which it begins to be safe.", "Choose a later hour; midnight to midnight is the whole day."));
        }
        return faults;
    }
}
