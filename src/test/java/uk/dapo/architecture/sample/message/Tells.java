package uk.dapo.architecture.sample.message;

import uk.dapo.architecture.sample.register.Keeps;

/** Closes the circle. */
public class Tells {

    String tell(Keeps keeps) {
        return keeps.toString();
    }
}
