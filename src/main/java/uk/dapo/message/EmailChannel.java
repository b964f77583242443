package uk.dapo.message;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** E-mail, where a server is configured. */
@Component
class EmailChannel implements StaffChannel {

    private final Mail mail;
    private final String from;

    EmailChannel(Mail mail, @Value("${dapo.message.from:dapo@localhost}") String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public String name() {
        return "E_MAIL";
    }

    @Override
    public boolean isSetUp() {
        return mail.configured();
    }

    @Override
    public String address(Officer recipient) {
        return recipient.email();
    }

    @Override
    public String deliver(Alert alert, Officer recipient) {
        try {
            mail.send(alert.key() + "/" + recipient.username(), from, recipient.email(), alert.title(), alert.text());
            return "sent";
        } catch (MessageRefused | MessageNotSent e) {
            // an address refused today is put right by an administrator: the step waits as an incident
            throw new AlertNotSent(e.getMessage());
        }
    }
}
