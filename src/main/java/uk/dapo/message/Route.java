package uk.dapo.message;

import java.util.Optional;

/** Somebody who carries messages. */
interface Route {

    String name();

    /** Whether it carries this kind of message in this installation. */
    boolean carries(Channel channel);

    /**
     * Hands a message over; gives the carrier's own id for it, if it has one.
     *
     * @throws MessageRefused when it will never be carried
     * @throws MessageNotSent when trying again may do
     */
    Optional<String> hand(OutwardMessage message) throws MessageRefused;

    /** The carrier's id of a message handed over earlier, by an attempt that did not live to note it. */
    default Optional<String> find(OutwardMessage message) {
        return Optional.empty();
    }

    /** What became of it, by the carrier's id. */
    default Delivery delivery(String carrierId) {
        return Delivery.NO_RECEIPT;
    }
}
