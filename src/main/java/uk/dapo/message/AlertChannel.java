package uk.dapo.message;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/**
 * The way an alert leaves: e-mail where a server is configured, a file in the outbox on the embedded database, else no way;
 * and by text besides, where GOV.UK Notify carries texts.
 */
@Component
class AlertChannel {

    private final Mail mail;
    private final OutboxRoute outbox;
    private final NotifyRoute notify;
    private final OutwardMessages outward;
    private final String from;

    AlertChannel(Mail mail, OutboxRoute outbox, NotifyRoute notify, OutwardMessages outward, @Value("${dapo.message.from:dapo@localhost}") String from) {
        this.mail = mail;
        this.outbox = outbox;
        this.notify = notify;
        this.outward = outward;
        this.from = from;
    }

    String name() {
        if (needsAddress()) {
            return "E_MAIL";
        }
        return outbox.carries(Channel.E_MAIL) ? "OUTBOX" : "NONE";
    }

    boolean needsAddress() {
        return mail.configured();
    }

    /**
     * Hands the alert over; says how it went.
     *
     * @throws AlertNotSent when the server did not take it
     */
    String deliver(Alert alert, Officer recipient) {
        switch (name()) {
            case "E_MAIL" -> send(alert, recipient);
            case "OUTBOX" -> outbox.write("alert-" + alert.key() + "-" + recipient.username(), recipient.email(), alert.title(), alert.text());
            default -> {
                return "not sent: no mail server is configured";
            }
        }
        return "sent";
    }

    /** Whether alerts go to telephones too. */
    boolean texts() {
        return notify.carries(Channel.TEXT);
    }

    /**
     * Texts the alert; says how it went.
     *
     * @throws AlertNotSent when trying again may do
     */
    String text(Alert alert, Officer recipient) {
        try {
            Handing handing = outward.hand(new OutwardMessage("alert/" + alert.key() + "/" + recipient.username(), alert.caseReference(), Channel.TEXT, recipient.phone(),
                    alert.title(), alert::brief));
            return handing == Handing.HANDED_OVER ? "sent" : "not sent: the number was refused";
        } catch (MessageNotSent e) {
            throw new AlertNotSent(e.getMessage());
        }
    }

    private void send(Alert alert, Officer recipient) {
        try {
            mail.send(alert.key() + "/" + recipient.username(), from, recipient.email(), alert.title(), alert.text());
        } catch (MessageRefused | MessageNotSent e) {
            throw new AlertNotSent(e.getMessage());
        }
    }
}
