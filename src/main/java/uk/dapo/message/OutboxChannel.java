package uk.dapo.message;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** A file in the data directory, in a demonstration without a mail server. */
@Component
class OutboxChannel implements StaffChannel {

    private final Mail mail;
    private final OutboxRoute outbox;

    OutboxChannel(Mail mail, OutboxRoute outbox) {
        this.mail = mail;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "OUTBOX";
    }

    @Override
    public boolean isSetUp() {
        return outbox.carries(Channel.E_MAIL) && !mail.configured();
    }

    @Override
    public String address(Officer recipient) {
        String reached = Stream.of(recipient.email(), recipient.phone()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return reached.isEmpty() ? recipient.username() : reached;
    }

    @Override
    public String deliver(Alert alert, Officer recipient) {
        outbox.write("alert-" + alert.key() + "-" + recipient.username(), address(recipient), alert.title(), alert.text());
        return "sent";
    }
}
