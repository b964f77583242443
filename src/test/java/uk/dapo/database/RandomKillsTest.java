package uk.dapo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the application, or the application and its database, at random moments: while programs are unpacked, while the
 * database is created, started, recovered or written. What was answered as committed is there in the end. {@code
 * -Ddapo.kills=200 -Ddapo.seed=…} for more of it.
 */
class RandomKillsTest {

    private final DataDirectory directory = DataDirectory.at("target/data/kills-" + UUID.randomUUID());
    private final Set<Long> answered = new TreeSet<>();

    @AfterEach
    void takeAway() throws IOException {
        FileSystemUtils.deleteRecursively(directory.path());
    }

    @Test
    void whatWasAnsweredIsKept() throws Exception {
        long seed = Long.getLong("dapo.seed", System.nanoTime());
        int kills = Integer.getInteger("dapo.kills", 6);
        Random random = new Random(seed);
        System.out.println("Random kills: " + kills + ", seed " + seed);
        for (int i = 0; i < kills; i++) {
            startAndKill(random.nextInt(3500), random.nextBoolean());
        }

        long start = System.nanoTime();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory);
                Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
            System.out.println("Rows answered " + answered.size() + ", last start " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
            assertThat(KilledApplication.read(connection)).as("seed %d", seed).containsAll(answered);
        }
    }

    private void startAndKill(int afterMillis, boolean databaseToo) throws Exception {
        Path log = directory.resolve("application.log");
        Process application = KilledApplication.start(directory, log);
        if (application.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
            assertThat(application.exitValue()).as(Files.readString(log)).isZero();
        }
        application.destroyForcibly().waitFor();
        if (databaseToo) {
            KilledApplication.postmaster(directory).ifPresent(ProcessHandle::destroyForcibly);
        }
        Files.readAllLines(log).stream().filter(line -> line.matches("committed \\d+"))
                .map(line -> Long.valueOf(line.substring(10))).forEach(answered::add);
    }
}
