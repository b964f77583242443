package uk.dapo.message;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** E-mail through the mail server. It tells nothing of what becomes of a message. */
@Component
@Order(2)
class SmtpRoute implements Route {

    private final Mail mail;
    private final String from;

    SmtpRoute(Mail mail, @Value("${dapo.message.outward-from:${dapo.message.from:dapo@localhost}}") String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public String name() {
        return "SMTP";
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.E_MAIL && mail.configured();
    }

    @Override
    public Optional<String> hand(OutwardMessage message) throws MessageRefused {
        mail.send(message.key(), from, message.to(), message.subject(), message.body());
        return Optional.empty();
    }
}
