package uk.dapo.message;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, where one is configured. */
@Component
class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private final ObjectProvider<JavaMailSender> server;

    Mail(ObjectProvider<JavaMailSender> server) {
        this.server = server;
    }

    boolean configured() {
        return server.getIfAvailable() != null;
    }

    /**
     * Hands an e-mail over. Its Message-ID comes from the key, the same every time: a server or a reader sees a second copy for what it is.
     *
     * @throws MessageRefused when the server will never take it, because of the address
     * @throws MessageNotSent when trying again may do
     */
    void send(String key, String from, String to, String subject, String text) throws MessageRefused {
        try {
            JavaMailSender sender = server.getObject();
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Message-ID", "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@dapo>");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            // what servers answer repeats addresses
            LOG.warn("An e-mail could not be sent: {}", e.getClass().getSimpleName());
            if (refused(e)) {
                throw new MessageRefused("The mail server refused the address");
            }
            throw new MessageNotSent("The mail server did not take the message: " + e.getClass().getSimpleName());
        }
    }

    /** An address that is none, or one the server answers with a 5xx; a 4xx and a dead line may pass. */
    private static boolean refused(Exception failure) {
        Stream<Throwable> causes = failure instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions()).flatMap(each -> Stream.iterate((Throwable) each, cause -> cause != null, Mail::next))
                : Stream.iterate((Throwable) failure, cause -> cause != null, Mail::next);
        return causes.anyMatch(cause -> cause instanceof AddressException
                || cause instanceof SendFailedException sent && sent.getClass().getSimpleName().equals("SMTPAddressFailedException")
                && String.valueOf(sent.getMessage()).stripLeading().startsWith("5"));
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging && messaging.getNextException() != null ? messaging.getNextException() : cause.getCause();
    }
}
