package uk.dapo.engine;

import java.time.Instant;

/**
 * Lets one expression be worked out again as of the moment it was worked out first: "eight hours from now" then means from
 * that moment. For the thread and the expression only.
 */
final class AsOf {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    private AsOf() {
    }

    /** The moment that counts as now, or null for the engine's own time. */
    static Instant moment() {
        return MOMENT.get();
    }

    static void run(Instant moment, Runnable work) {
        MOMENT.set(moment);
        try {
            work.run();
        } finally {
            MOMENT.remove();
        }
    }
}
