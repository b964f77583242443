package uk.dapo.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** The way an alert leaves: e-mail where a server is configured, a file in the outbox on the embedded database, else no way. */
@Component
class AlertChannel {

    private static final Logger LOG = LoggerFactory.getLogger(AlertChannel.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final Path outbox;
    private final boolean embedded;

    AlertChannel(ObjectProvider<JavaMailSender> mail, @Value("${dapo.message.from:dapo@localhost}") String from,
                 @Value("${dapo.data-directory:data}") Path dataDirectory, @Value("${spring.datasource.url:}") String externalDatabase) {
        this.mail = mail;
        this.from = from;
        this.outbox = dataDirectory.resolve("outbox");
        this.embedded = externalDatabase.isBlank();
    }

    String name() {
        if (needsAddress()) {
            return "E_MAIL";
        }
        return embedded ? "OUTBOX" : "NONE";
    }

    boolean needsAddress() {
        return mail.getIfAvailable() != null;
    }

    /**
     * Hands the alert over; says how it went.
     *
     * @throws AlertNotSent when the server did not take it
     */
    String deliver(Alert alert, Officer recipient) {
        switch (name()) {
            case "E_MAIL" -> send(alert, recipient);
            case "OUTBOX" -> write(alert, recipient);
            default -> {
                return "not sent: no mail server is configured";
            }
        }
        return "sent";
    }

    private void send(Alert alert, Officer recipient) {
        try {
            JavaMailSender sender = mail.getObject();
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient.email());
            helper.setSubject(alert.title());
            helper.setText(alert.text());
            // the same every time: a server or a reader sees a second copy for what it is
            message.setHeader("Message-ID", "<" + UUID.nameUUIDFromBytes((alert.key() + "/" + recipient.username()).getBytes(StandardCharsets.UTF_8)) + "@dapo>");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            // what servers answer repeats addresses
            LOG.warn("An alert could not be sent: {}", e.getClass().getSimpleName());
            throw new AlertNotSent("The mail server did not take the message: " + e.getClass().getSimpleName());
        }
    }

    private void write(Alert alert, Officer recipient) {
        try {
            Files.createDirectories(outbox);
            Files.writeString(outbox.resolve("alert-" + (alert.key() + "-" + recipient.username()).replaceAll("[^A-Za-z0-9-]", "_") + ".txt"),
                    "To: %s%nSubject: %s%n%n%s".formatted(recipient.email(), alert.title(), alert.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
