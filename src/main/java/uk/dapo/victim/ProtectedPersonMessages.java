package uk.dapo.victim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.message.Channel;
import uk.dapo.message.Delivery;
import uk.dapo.message.Handing;
import uk.dapo.message.OutwardMessage;
import uk.dapo.message.OutwardMessages;
import uk.dapo.register.Work;

/**
 * Sends a message to the protected person by the way and at the hours they said are safe, or says why that cannot be. What
 * they said is read anew at every step, so that a change or a refusal takes effect at once.
 */
@Service
public class ProtectedPersonMessages {

    /** What to do with a message now. */
    public enum Plan { SEND, WAIT, CALL_BACK }

    /** What became of sending it; {@code key} finds it again. */
    public record Sent(Result result, String key) {

        /** What became of it. */
        public enum Result { HANDED_OVER, NOT_NOW, REFUSED }
    }

    private final SafeContacts contacts;
    private final SafeWays ways;
    private final OutwardMessages outward;
    private final UpdateTexts texts;
    private final Invitations invitations;
    private final VictimUpdates updates;
    private final Clock clock;

    ProtectedPersonMessages(SafeContacts contacts, SafeWays ways, OutwardMessages outward, UpdateTexts texts, Invitations invitations,
                            VictimUpdates updates, Clock clock) {
        this.contacts = contacts;
        this.ways = ways;
        this.outward = outward;
        this.texts = texts;
        this.invitations = invitations;
        this.updates = updates;
        this.clock = clock;
    }

    /** Whether the message may leave now, must wait for a safe hour, or cannot be sent at all. */
    public Plan plan(Work work, String messageKey) {
        Optional<SafeContact> contact = contacts.find(work.caseReference(), work.by(), messageKey);
        Optional<String> obstacle = contact.isEmpty() ? Optional.of("noSafeWay") : ways.obstacle(work.caseReference(), contact.get());
        Plan plan = obstacle.isPresent() ? Plan.CALL_BACK : safeNow(contact.get()) ? Plan.SEND : Plan.WAIT;
        updates.note(work, obstacle.orElse(plan == Plan.SEND ? "underWay" : "waiting"));
        return plan;
    }

    /** The next moment, this long from now at the earliest, at which they may be reached. */
    public Instant nextSafe(String caseReference, String by, String messageKey, Duration earliest) {
        ZonedDateTime from = ZonedDateTime.now(clock).plus(earliest);
        return contacts.find(caseReference, by, messageKey).map(contact -> contact.hours().next(from)).orElse(from).toInstant();
    }

    /**
     * Sends the message if this is still the moment for it.
     *
     * @param invitation the feedback that is asked for, or null
     */
    public Sent send(Work work, String messageKey, String milestone, Long invitation) {
        Optional<SafeContact> found = contacts.find(work.caseReference(), work.by(), messageKey);
        if (found.filter(contact -> ways.obstacle(work.caseReference(), contact).isEmpty() && safeNow(contact)).isEmpty()) {
            return new Sent(Sent.Result.NOT_NOW, messageKey);
        }
        SafeContact contact = found.get();
        Channel channel = contact.way().channel().orElseThrow();
        // a new number is a new message: the old one may have been refused for its number
        String key = messageKey + "/" + contact.version();
        Handing handing = outward.hand(new OutwardMessage(key, work.caseReference(), channel, contact.address(),
                texts.subject(milestone, contact.language()), () -> invitation == null ? texts.message(milestone, contact.language())
                        : texts.invitation(invitations.link(invitation), contact.language())));
        if (handing != Handing.HANDED_OVER) {
            updates.note(work, "refused");
            return new Sent(Sent.Result.REFUSED, key);
        }
        return new Sent(Sent.Result.HANDED_OVER, key);
    }

    /** What became of a message that was sent. */
    public Delivery delivery(Work work, String key) {
        Delivery delivery = outward.delivery(key);
        if (delivery == Delivery.FAILED) {
            updates.note(work, "failed");
        }
        return delivery;
    }

    private boolean safeNow(SafeContact contact) {
        return contact.hours().safeAt(ZonedDateTime.now(clock));
    }
}
