package uk.dapo.walk;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A few kills while people and timers work; {@link NoLossSoakTest} does it at length. {@code -Ddapo.seed=…} repeats one run's choices. */
@Tag("own-application")
class NoLossTest {

    @Test
    void whatWasAnsweredIsThereOnceAndWhatWasDueHappenedOnce() throws IOException {
        new Kills(Long.getLong("dapo.seed", System.nanoTime()), 3000).run(1, 1);
    }
}
