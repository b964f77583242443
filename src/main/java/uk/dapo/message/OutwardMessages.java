package uk.dapo.message;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Messages to people outside: by GOV.UK Notify, by the mail server, or on the embedded database into files. A message is
 * sent once, however often the step that sends it is tried.
 */
@Service
public class OutwardMessages {

    private static final String HANDED_OVER = "HANDED_OVER";
    private static final String REFUSED = "REFUSED";
    private static final String DELIVERED = "DELIVERED";
    private static final String FAILED = "FAILED";

    private final List<Route> routes;
    private final MessageLog log;

    OutwardMessages(ObjectProvider<Route> routes, MessageLog log) {
        this.routes = routes.orderedStream().toList();
        this.log = log;
    }

    /** Whether anything carries messages of this kind. */
    public boolean carries(Channel channel) {
        return route(channel).isPresent();
    }

    /**
     * Hands a message over, or says why it never can be.
     *
     * @throws MessageNotSent when trying again later may do
     */
    public Handing hand(OutwardMessage message) {
        Optional<Route> route = route(message.channel());
        if (route.isEmpty()) {
            return Handing.NO_WAY;
        }
        MessageLog.Entry entry = log.attempt(message, route.get().name());
        if (!entry.state().equals("HANDING")) {
            return entry.state().equals(REFUSED) ? Handing.REFUSED : Handing.HANDED_OVER;
        }
        try {
            // an attempt before this one may have got through and not lived to say so
            Optional<String> earlier = entry.attempts() > 1 ? route.get().find(message) : Optional.empty();
            log.note(message.key(), HANDED_OVER, earlier.isPresent() ? earlier.get() : route.get().hand(message).orElse(null));
            return Handing.HANDED_OVER;
        } catch (MessageRefused refused) {
            log.note(message.key(), REFUSED, null);
            return Handing.REFUSED;
        }
    }

    /**
     * Asks what became of a message that was handed over.
     *
     * @throws MessageNotSent when whoever carries it does not answer; asking again later may do
     */
    public Delivery delivery(String key) {
        MessageLog.Entry entry = log.find(key).orElseThrow(() -> new IllegalStateException("No message " + key + " was handed over"));
        if (entry.state().equals(DELIVERED) || entry.state().equals(FAILED)) {
            return Delivery.valueOf(entry.state());
        }
        Delivery delivery = routes.stream().filter(route -> route.name().equals(entry.route()) && entry.carrierId() != null).findFirst()
                .map(route -> route.delivery(entry.carrierId())).orElse(Delivery.NO_RECEIPT);
        if (delivery == Delivery.DELIVERED || delivery == Delivery.FAILED) {
            log.note(key, delivery.name(), null);
        }
        return delivery;
    }

    private Optional<Route> route(Channel channel) {
        return routes.stream().filter(route -> route.carries(channel)).findFirst();
    }
}
