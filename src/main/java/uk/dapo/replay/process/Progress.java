package uk.dapo.replay.process;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import uk.dapo.clock.LondonTime;

/** A bar for whoever waits at the terminal. */
final class Progress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final Instant from;
    private final Instant until;
    private long shown = -1;

    Progress(PrintStream out, Instant from, Instant until) {
        this.out = out;
        this.from = from;
        this.until = until;
    }

    /** The replay has come to this moment. */
    void at(Instant now) {
        long percent = Math.max(0, Math.min(100, 100 * Duration.between(from, now).toMinutes() / Duration.between(from, until).toMinutes()));
        if (percent != shown) {
            shown = percent;
            int full = (int) (percent * WIDTH / 100);
            out.print("\r  Replay [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + percent + " %  " + LondonTime.atLondon(now).toLocalDate() + " ");
            out.flush();
        }
    }

    /** Whatever is said next begins a line of its own. */
    void done() {
        out.println();
    }
}
