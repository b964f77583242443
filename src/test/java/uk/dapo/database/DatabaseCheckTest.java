package uk.dapo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.FileSystemUtils;

class DatabaseCheckTest {

    private static final DataDirectory DIRECTORY = DataDirectory.at("target/data/check-" + UUID.randomUUID());
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
    void aDatabaseThatAnswersIsTaken() {
        assertThatCode(() -> check(server.url(), server.username(), server.password())).doesNotThrowAnyException();
    }

    @Test
    void aWrongOrMissingPasswordIsSaid() {
        assertRefused(server.url(), "dapo", "wrong").hasMessageContaining("refuses the user name or password");
        assertRefused(server.url(), "nobody", "wrong").hasMessageContaining("refuses the user name or password");
        assertRefused(server.url(), "dapo", null).hasMessageContaining("refuses the user name or password");
    }

    @Test
    void aMissingDatabaseIsSaid() {
        assertRefused(server.url().replaceFirst("dapo$", "elsewhere"), server.username(), server.password())
                .hasMessageContaining("does not exist");
    }

    @Test
    void aDatabaseThatIsDownIsSaid() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertRefused("jdbc:postgresql://127.0.0.1:" + port + "/dapo", "dapo", "any").hasMessageContaining("cannot be reached");
        assertRefused("jdbc:postgresql://no-such-host.invalid/dapo", "dapo", "any").hasMessageContaining("cannot be reached");
    }

    @Test
    void anotherProductIsRefused() {
        assertThatThrownBy(() -> DatabaseCheck.connect("jdbc:oracle:thin:@//host/dapo", null)).hasMessageContaining("is not one of PostgreSQL");
        assertThatThrownBy(() -> DatabaseCheck.connect(null, null)).hasMessageContaining("is not one of PostgreSQL");
    }

    @Test
    void anOldDatabaseIsRefused() {
        assertThatThrownBy(() -> DatabaseCheck.requireVersion(12, "12.22")).isInstanceOf(DatabaseException.class)
                .hasMessage("The database is PostgreSQL 12.22, which is too old.");
        assertThatCode(() -> DatabaseCheck.requireVersion(13, "13.0")).doesNotThrowAnyException();
    }

    @Test
    void noPasswordIsRepeated() {
        assertRefused(server.url() + "?password=hunter2&sslmode=disable", "dapo", "wrong").message().doesNotContain("hunter2");
        assertThat(DatabaseCheck.explained(new SQLException("x", "08001"), "jdbc:postgresql://host/db")).hasMessageContaining("host");
    }

    @Test
    void theReasonAndTheRemedyReachWhoeverStartsIt() {
        FailureAnalysis analysis = new DatabaseFailureAnalyzer().analyze(
                new IllegalStateException("bean", new DatabaseException("It is down.", "Start it.")));
        assertThat(analysis.getDescription()).isEqualTo("It is down.");
        assertThat(analysis.getAction()).isEqualTo("Start it.");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String url, String username, String password) {
        return assertThatThrownBy(() -> check(url, username, password)).isInstanceOf(DatabaseException.class);
    }

    private static void check(String url, String username, String password) {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(url);
            dataSource.setUsername(username);
            dataSource.setPassword(password);
            new DatabaseCheck().postProcessAfterInitialization(dataSource, "dataSource");
        }
    }
}
