package uk.dapo.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * GOV.UK Notify. Without a key it carries nothing; it carries each kind of message whose template is named here. The words
 * stay with this system: a template at Notify is no more than {@code ((body))}, and {@code ((subject))} for e-mails and letters.
 *
 * @param textSender    id of the sender a text shows, or empty for the service's own; one that gives nothing away
 * @param emailReplyTo  id of the reply-to address, or empty for the service's own
 */
@ConfigurationProperties("dapo.notify")
record NotifyProperties(@DefaultValue("") String apiKey, @DefaultValue("https://api.notifications.service.gov.uk") String baseUrl,
                        @DefaultValue("") String textTemplate, @DefaultValue("") String emailTemplate, @DefaultValue("") String letterTemplate,
                        @DefaultValue("") String textSender, @DefaultValue("") String emailReplyTo) {

    String template(Channel channel) {
        return switch (channel) {
            case TEXT -> textTemplate;
            case E_MAIL -> emailTemplate;
            case LETTER -> letterTemplate;
        };
    }
}
