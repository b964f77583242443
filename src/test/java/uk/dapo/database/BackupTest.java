package uk.dapo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A backup made while rows are written starts by itself, and holds every row that was committed before it was asked for. */
class BackupTest {

    private final DataDirectory directory = DataDirectory.at("target/data/backup-" + UUID.randomUUID());
    private final Path copy = Path.of("target/data/restored-" + UUID.randomUUID()).toAbsolutePath();

    @Test
    void aCopyMadeWhilePeopleWorkIsWhole() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong last = new AtomicLong();
        long before;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            Thread writer = new Thread(() -> {
                try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
                    for (long number = 1; !over.get(); number++) {
                        KilledApplication.write(connection, number);
                        last.set(number);
                    }
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            writer.start();
            while (last.get() < 200) {
                Thread.onSpinWait();
            }
            before = last.get();
            server.backUp(copy);
            over.set(true);
            writer.join();
        }
        try (EmbeddedPostgres restored = EmbeddedPostgres.start(DataDirectory.at(copy.toString()));
                Connection connection = DriverManager.getConnection(restored.url(), restored.username(), restored.password())) {
            Set<Long> rows = KilledApplication.read(connection);
            Set<Long> expected = new TreeSet<>();
            for (long number = 1; number <= rows.size(); number++) {
                expected.add(number);
            }
            assertThat(rows).as("no gaps").isEqualTo(expected).hasSizeGreaterThanOrEqualTo((int) before);
        }
    }
}
