package uk.dapo.message;

/** A message could not be handed over, or not be asked after; trying again later may do. Carries nobody's address. */
public class MessageNotSent extends RuntimeException {

    MessageNotSent(String message) {
        super(message);
    }
}
