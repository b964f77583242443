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
     * Hands an alert over; the same alert is known for the same when it is tried again.
     *
     * @return how it went: "sent", or why it never will be
     * @throws AlertNotSent when it was not taken; trying again later may do
     */
    String deliver(Alert alert, Officer recipient);
}
