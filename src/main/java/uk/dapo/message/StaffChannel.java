package uk.dapo.message;

import uk.dapo.access.Officer;

/** A way to reach staff. An alert goes to each person by every way that is set up and for which they have an address. */
interface StaffChannel {

    /** The name under which it is kept whom an alert reached this way. */
    String name();

    /** Whether this installation has this way at all. */
    boolean isSetUp();

    /** Where the person is reached this way, or null. */
    String address(Officer recipient);

    /**
     * Hands an alert over. The same alert has the same {@code alert.messageId(recipient)} each time it is tried.
     *
     * @throws AlertNotSent when it was not taken; trying again later may do
     */
    void deliver(Alert alert, Officer recipient);
}
