package uk.dapo.replay.process;

/** A replay does not begin, or did not come out as planned. The message says why and the remedy what to do. */
class ReplayRefused extends RuntimeException {

    private final String remedy;

    ReplayRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
