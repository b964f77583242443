package uk.dapo.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** E-mail, where a server is configured. */
@Component
class EmailChannel implements StaffChannel {

    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final String from;

    EmailChannel(ObjectProvider<JavaMailSender> mail, @Value("${dapo.message.from:dapo@localhost}") String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public String name() {
        return "E_MAIL";
    }

    @Override
    public boolean isSetUp() {
        return mail.getIfAvailable() != null;
    }

    @Override
    public String address(Officer recipient) {
        return recipient.email();
    }

    @Override
    public void deliver(Alert alert, Officer recipient) {
        try {
            JavaMailSender sender = mail.getObject();
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient.email());
            helper.setSubject(alert.title());
            helper.setText(alert.text());
            // the same every time: a server or a reader sees a second copy for what it is
            message.setHeader("Message-ID", "<" + alert.messageId(recipient.username()) + "@dapo>");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            // what servers answer repeats addresses
            LOG.warn("An alert could not be sent: {}", e.getClass().getSimpleName());
            throw new AlertNotSent("The mail server did not take the message: " + e.getClass().getSimpleName());
        }
    }
}
