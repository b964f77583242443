package uk.dapo.access;

/**
 * From where somebody is trying on this thread: the address, and the browser if it carries our mark (by its digest, else
 * null). What the program does by itself comes from nowhere.
 */
record Visit(String address, String device) {

    private static final Visit NOWHERE = new Visit("here", null);
    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

    static Visit current() {
        return CURRENT.get() == null ? NOWHERE : CURRENT.get();
    }

    static void begin(Visit visit) {
        CURRENT.set(visit);
    }

    static void end() {
        CURRENT.remove();
    }
}
