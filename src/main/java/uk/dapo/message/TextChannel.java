package uk.dapo.message;

import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;

/** Text to a telephone, where GOV.UK Notify carries texts. */
@Component
class TextChannel implements StaffChannel {

    private final NotifyRoute notify;
    private final OutwardMessages outward;

    TextChannel(NotifyRoute notify, OutwardMessages outward) {
        this.notify = notify;
        this.outward = outward;
    }

    @Override
    public String name() {
        return "TEXT";
    }

    @Override
    public boolean isSetUp() {
        return notify.carries(Channel.TEXT);
    }

    @Override
    public String address(Officer recipient) {
        return recipient.phone();
    }

    @Override
    public String deliver(Alert alert, Officer recipient) {
        try {
            Handing handing = outward.hand(new OutwardMessage("alert/" + alert.key() + "/" + recipient.username(), alert.caseReference(), Channel.TEXT, recipient.phone(),
                    alert.title(), alert::brief));
            return handing == Handing.HANDED_OVER ? "sent" : "not sent: the number was refused";
        } catch (MessageNotSent e) {
            throw new AlertNotSent(e.getMessage());
        }
    }
}
