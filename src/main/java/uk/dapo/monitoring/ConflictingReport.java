package uk.dapo.monitoring;

import uk.dapo.register.Refusal;

/** The same source gave the same reference to two different reports. */
public class ConflictingReport extends Refusal {

    ConflictingReport() {
        super("Reference of the source", "another report of this source has this reference and says something else.",
                "Send the same report again, or give this one a reference of its own.");
    }
}
