package uk.dapo.message;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** Takes an alert to people, each by every way they have, and keeps how that went. */
@Component
class AlertDelivery {

    private final List<StaffChannel> channels;
    private final AlertLog log;

    AlertDelivery(List<StaffChannel> channels, AlertLog log) {
        this.channels = channels;
        this.log = log;
    }

    /** The ways by which an alert leaves for these people, as it is kept: "E_MAIL TEXT", or "NONE". */
    String ways(List<Officer> recipients) {
        TreeSet<String> ways = recipients.stream().flatMap(recipient -> open(recipient).stream()).map(StaffChannel::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return ways.isEmpty() ? "NONE" : String.join(" ", ways);
    }

    /**
     * Delivers, passing over whom an earlier try reached.
     *
     * @throws AlertNotSent when somebody was reached by none of their ways and a further try may do
     */
    void deliver(Alert alert, List<Officer> recipients) {
        List<Officer> missed = recipients.stream().filter(recipient -> !reached(alert, recipient)).toList();
        if (!missed.isEmpty()) {
            throw new AlertNotSent(missed.size() + " of " + recipients.size() + " people could not be reached: their messages could not be handed over");
        }
    }

    private boolean reached(Alert alert, Officer recipient) {
        List<StaffChannel> ways = open(recipient);
        if (ways.isEmpty()) {
            log.record(alert.key(), recipient, null, "NONE", channels.stream().anyMatch(StaffChannel::isSetUp) ? "no address"
                    : "not sent: no way to send is configured");
            return true;
        }
        // no short cut: each way is tried
        return ways.stream().map(way -> reached(alert, recipient, way)).toList().contains(true);
    }

    private boolean reached(Alert alert, Officer recipient, StaffChannel way) {
        if (log.reached(alert.key(), recipient.username(), way.name())) {
            return true;
        }
        try {
            log.record(alert.key(), recipient, way.address(recipient), way.name(), way.deliver(alert, recipient));
            return true;
        } catch (AlertNotSent e) {
            log.record(alert.key(), recipient, way.address(recipient), way.name(), AlertLog.FAILED);
            return false;
        }
    }

    private List<StaffChannel> open(Officer recipient) {
        return channels.stream().filter(way -> way.isSetUp() && way.address(recipient) != null).toList();
    }
}
