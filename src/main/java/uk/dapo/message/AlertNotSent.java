package uk.dapo.message;

/** A message could not be handed over; trying again later may do. Carries nobody's address. */
public class AlertNotSent extends RuntimeException {

    AlertNotSent(String message) {
        super(message);
    }
}
