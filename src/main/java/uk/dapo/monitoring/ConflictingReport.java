package uk.dapo.monitoring;

import uk.dapo.register.Refusal;

/** The same source gave the same reference to two different reports. No refusal itself: the interface answers it in its own way. */
public class ConflictingReport extends RuntimeException {

    ConflictingReport() {
        super(refusal().getMessage());
    }

    /** As a person with the form is told. */
    public static Refusal refusal() {
        return new Refusal("Reference of the source", "another report of this source has this reference and says something else.",
                "Send the same report again, or give this one a reference of its own.");
    }
}
