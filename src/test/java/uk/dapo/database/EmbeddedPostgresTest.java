package uk.dapo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {

    private DataDirectory directory;

    @BeforeEach
    void freshDirectory() {
        directory = DataDirectory.at("target/data/database-" + UUID.randomUUID());
    }

    @AfterEach
    void takeAway() throws IOException {
        FileSystemUtils.deleteRecursively(directory.path());
    }

    @Test
    void commitsAreOnDiskBeforeTheyAreAnswered() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            assertThat(show(server, "fsync")).isEqualTo("on");
            assertThat(show(server, "synchronous_commit")).isEqualTo("on");
            assertThat(show(server, "full_page_writes")).isEqualTo("on");
            assertThat(show(server, "data_checksums")).isEqualTo("on");
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(server, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            for (String user : List.of("dapo", "postgres")) {
                assertRefused(server, user, "wrong");
                assertRefused(server, user, "");
                assertRefused(server, user, null);
            }
            try (Connection connection = connect(server); Statement statement = connection.createStatement();
                    ResultSet superuser = statement.executeQuery("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
                assertThat(superuser.next()).isTrue();
                assertThat(superuser.getBoolean(1)).as("the application is no superuser").isFalse();
            }
        }
    }

    @Test
    void thePasswordIsGeneratedAndForTheOwnersEyes() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            Path file = directory.resolve("postgresql/password");
            assertThat(Files.readString(file).strip()).isEqualTo(server.password()).hasSize(48);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(file))
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
                assertThat(Files.getPosixFilePermissions(directory.resolve("postgresql"))).hasSize(3);
            }
        }
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefused() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory)).isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is in use by an application that is running");
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aServerThatWasKilledComesBackWhereItWas() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            write(server);
            String url = server.url();
            ProcessHandle killed = postmaster();
            killed.destroyForcibly();
            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
                assertKept(server);
            });
            assertThat(server.url()).isEqualTo(url);
        }
        assertThat(directory.resolve("postgresql/data/postmaster.pid")).as("and stops").doesNotExist();
    }

    @Test
    void whatWasCommittedSurvivesTheApplicationsDeath() throws Exception {
        Process application = startApplication();
        ProcessHandle orphan = postmaster();
        application.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).as("PostgreSQL outlives the killed application").isTrue();

        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory)) {
            assertKept(next);
            assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void whatWasCommittedSurvivesTheDeathOfBoth() throws Exception {
        Process application = startApplication();
        ProcessHandle server = postmaster();
        application.destroyForcibly().waitFor();
        server.destroyForcibly();

        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory)) {
            assertKept(next);
        }
    }

    @Test
    void aStaleProcessNumberThatAnotherProgramTookOverIsIgnored() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            write(server);
        }
        Files.writeString(directory.resolve("postgresql/data/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n1\n");

        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory)) {
            assertKept(next);
        }
    }

    @Test
    void aFirstStartThatWasCutOffBeginsAgain() throws Exception {
        Files.createDirectories(directory.resolve("postgresql/data.new/base"));
        Files.createDirectories(directory.resolve("postgresql/binaries/draft/bin"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            write(server);
            assertKept(server);
        }
    }

    @Test
    void damagedProgramsAreUnpackedAgain() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory)) {
            write(server);
        }
        Path program;
        try (var files = Files.walk(directory.resolve("postgresql/binaries"))) {
            program = files.filter(file -> file.getFileName().toString().equals(Platform.executable("initdb"))).findFirst().orElseThrow();
        }
        Files.write(program, new byte[0]);

        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory)) {
            assertKept(next);
            assertThat(program).isNotEmptyFile();
        }
    }

    @Test
    void aMissingPasswordFileIsSaidPlainly() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Files.delete(directory.resolve("postgresql/password"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory)).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("password file").hasMessageContaining("is missing");
    }

    @Test
    void aWrongPasswordFileIsSaidPlainly() throws IOException {
        EmbeddedPostgres.start(directory).close();
        Files.writeString(directory.resolve("postgresql/password"), "wrong");

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory)).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("does not accept the password");
        assertThat(directory.resolve("postgresql/data/postmaster.pid")).as("nothing is left running").doesNotExist();
    }

    private Process startApplication() throws IOException {
        Path log = directory.resolve("application.log");
        Process application = KilledApplication.start(directory, log);
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(application.isAlive()).as(Files.readString(log)).isTrue();
            return Files.readString(log).contains("committed 1\n");
        });
        return application;
    }

    private ProcessHandle postmaster() throws IOException {
        return KilledApplication.postmaster(directory).orElseThrow();
    }

    private static void write(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = connect(server)) {
            KilledApplication.write(connection, 1);
        }
    }

    private static void assertKept(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = connect(server)) {
            assertThat(KilledApplication.read(connection)).contains(1L);
        }
    }

    private static String show(EmbeddedPostgres server, String setting) throws SQLException {
        // some settings are the superuser's to see
        try (Connection connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("SHOW " + setting)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }

    private static void assertRefused(EmbeddedPostgres server, String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), user, password).close())
                .as("%s with password %s", user, password).isInstanceOf(SQLException.class).hasMessageContaining("password");
    }
}
