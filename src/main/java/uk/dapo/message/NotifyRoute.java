package uk.dapo.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** GOV.UK Notify: texts, e-mails and letters, each with our key as its reference, by which it is found again. */
@Component
@Order(1)
@EnableConfigurationProperties(NotifyProperties.class)
class NotifyRoute implements Route {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyRoute.class);
    private static final int BAD_REQUEST = 400;
    private static final int LINES = 7;

    private final NotifyProperties properties;
    private final NotificationClient client;
    private final Patience patience = new Patience("notify");

    NotifyRoute(NotifyProperties properties) {
        this.properties = properties;
        this.client = properties.apiKey().isBlank() ? null : new NotificationClient(properties.apiKey(), properties.baseUrl());
    }

    @Override
    public String name() {
        return "NOTIFY";
    }

    @Override
    public boolean carries(Channel channel) {
        return client != null && !properties.template(channel).isBlank();
    }

    @Override
    public Optional<String> hand(OutwardMessage message) throws MessageRefused {
        String template = properties.template(message.channel());
        Map<String, Object> words = new HashMap<>(Map.of("body", message.body(), "subject", message.subject()));
        try {
            UUID id = patience.of(() -> switch (message.channel()) {
                case TEXT -> client.sendSms(template, message.to(), words, message.key(), properties.textSender()).getNotificationId();
                case E_MAIL -> client.sendEmail(template, message.to(), words, message.key(), properties.emailReplyTo()).getNotificationId();
                case LETTER -> client.sendLetter(template, addressed(words, message.to()), message.key()).getNotificationId();
            });
            return Optional.of(id.toString());
        } catch (NotificationClientException e) {
            // what Notify answers may repeat the address: only its number is kept
            if (e.getHttpResult() == BAD_REQUEST) {
                throw new MessageRefused("GOV.UK Notify refused the message (400)");
            }
            throw passing(e);
        }
    }

    @Override
    public Optional<String> find(OutwardMessage message) {
        String type = switch (message.channel()) {
            case TEXT -> "sms";
            case E_MAIL -> "email";
            case LETTER -> "letter";
        };
        List<Notification> found = asked(() -> client.getNotifications(null, type, message.key(), null).getNotifications());
        return found.stream().findFirst().map(notification -> notification.getId().toString());
    }

    @Override
    public Delivery delivery(String carrierId) {
        return switch (asked(() -> client.getNotificationById(carrierId).getStatus())) {
            // a letter is "received" when it went to the printer; nobody knows more of it
            case "delivered", "received" -> Delivery.DELIVERED;
            case "permanent-failure", "temporary-failure", "technical-failure", "cancelled", "virus-scan-failed", "validation-failed" -> Delivery.FAILED;
            default -> Delivery.UNDER_WAY;
        };
    }

    private static Map<String, Object> addressed(Map<String, Object> words, String address) {
        String[] lines = address.strip().split("\\s*[,\\n]\\s*", LINES);
        for (int line = 0; line < lines.length; line++) {
            words.put("address_line_" + (line + 1), lines[line]);
        }
        return words;
    }

    private <T> T asked(Callable<T> question) {
        try {
            return patience.of(question);
        } catch (NotificationClientException e) {
            throw passing(e);
        }
    }

    private static MessageNotSent passing(NotificationClientException e) {
        LOG.warn("GOV.UK Notify did not answer as it should: {}", e.getHttpResult() == 0 ? "no connection" : e.getHttpResult());
        return new MessageNotSent("GOV.UK Notify did not take it: " + (e.getHttpResult() == 0 ? "no connection" : "status " + e.getHttpResult()));
    }
}
