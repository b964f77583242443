package uk.dapo.walk;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link NoLossTest} at length: {@code mvn verify -Psoak}, {@code -Ddapo.kills=…} for fewer. */
@Tag("own-application")
@Tag("soak")
class NoLossSoakTest {

    @Test
    void twoHundredKills() throws IOException {
        int kills = Integer.getInteger("dapo.kills", 200);
        new Kills(Long.getLong("dapo.seed", System.nanoTime()), 6000).run(kills - kills / 2, kills / 2);
    }
}
