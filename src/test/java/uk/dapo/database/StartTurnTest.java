package uk.dapo.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class StartTurnTest {

    private static final DataDirectory DIRECTORY = DataDirectory.at("target/data/turn-" + UUID.randomUUID());
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(DIRECTORY);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(DIRECTORY.path());
    }

    @Test
    void theSecondNodeWaitsUntilTheFirstIsUp() {
        try (HikariDataSource dataSource = dataSource()) {
            StartTurn first = new StartTurn(DatabaseKind.EXTERNAL);
            StartTurn second = new StartTurn(DatabaseKind.EXTERNAL);
            first.postProcessAfterInitialization(dataSource, "dataSource");

            CompletableFuture<Object> turn = CompletableFuture.supplyAsync(() -> second.postProcessAfterInitialization(dataSource, "dataSource"));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(waiting()).isEqualTo(1));
            assertThat(turn).isNotDone();

            first.destroy();
            assertThat(turn).succeedsWithin(Duration.ofSeconds(20));
            second.destroy();
        }
    }

    @Test
    void onADatabaseOfItsOwnNobodyWaits() throws SQLException {
        try (HikariDataSource dataSource = dataSource()) {
            StartTurn turn = new StartTurn(DatabaseKind.EMBEDDED);
            assertThat(turn.postProcessAfterInitialization(dataSource, "dataSource")).isSameAs(dataSource);
            assertThat(locks("TRUE")).isZero();
            turn.destroy();
        }
    }

    private static int waiting() throws SQLException {
        return locks("NOT granted");
    }

    private static int locks(String condition) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND " + condition)) {
            count.next();
            return count.getInt(1);
        }
    }

    private static HikariDataSource dataSource() {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(server.url());
        dataSource.setUsername(server.username());
        dataSource.setPassword(server.password());
        return dataSource;
    }
}
