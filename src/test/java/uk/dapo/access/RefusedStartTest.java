package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.FileSystemUtils;
import uk.dapo.database.DataDirectory;
import uk.dapo.database.EmbeddedPostgres;

/** What stands on the terminal when it does not start: one line that says why, exit code 1, no stack trace. */
@Tag("own-application")
class RefusedStartTest {

    private final Path directory = Path.of("target/data/refused-" + UUID.randomUUID());

    @AfterEach
    void takeAway() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused("Port " + taken.getLocalPort() + " is taken by another program. Stop that program, or start with --server.port=<another>.",
                    "server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void aDatabaseThatIsDown() throws Exception {
        assertRefused("The database at jdbc:postgresql://127.0.0.1:1/dapo cannot be reached. Start it, or correct spring.datasource.url.",
                "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/dapo");
    }

    @Test
    void aDataDirectoryThatCannotBeWritten() throws Exception {
        Files.createDirectories(directory.getParent());
        Files.writeString(directory, "in the way");
        assertRefused("The data directory " + directory.toAbsolutePath() + " cannot be written (a file is in the way)."
                + " Give this user the right to write there, or set dapo.data-directory to another folder.");
    }

    @Test
    void aSecondStartOnTheSameDirectory() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(DataDirectory.at(directory.toString()))) {
            assertRefused("The data directory " + directory.toAbsolutePath() + " is in use by an application that is running."
                    + " Stop that one first, or set dapo.data-directory to another folder.");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void noAdministrator() throws Exception {
        assertRefused("Nobody can administer this installation yet. Start once with dapo.administrator.username and"
                + " dapo.administrator.password set: that account is created.", "dapo.demo=false");
    }

    @Test
    void eachReasonBecomesOneLine() {
        assertThat(PlainFailureReporter.line(new PortFailureAnalyzer().analyze(new PortInUseException(8080))))
                .isEqualTo("DAPO did not start. Port 8080 is taken by another program. Stop that program, or start with --server.port=<another>.");
        assertThat(PlainFailureReporter.line(new AccessFailureAnalyzer().analyze(new RuntimeException(new AccessException("No.", "Do.")))))
                .isEqualTo("DAPO did not start. No. Do.");
        assertThat(PlainFailureReporter.line(new FailureAnalysis("No.", null, null))).isEqualTo("DAPO did not start. No.");
    }

    private void assertRefused(String line, String... properties) throws IOException, InterruptedException {
        Path log = Path.of("target", "refused-" + UUID.randomUUID() + ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", AccessAlone.class.getName(),
                "--camunda.bpm.auto-deployment-enabled=false", "--dapo.data-directory=" + directory));
        if (List.of(properties).stream().noneMatch(property -> property.startsWith("server.port"))) {
            command.add("--server.port=0");
        }
        List.of(properties).forEach(property -> command.add("--" + property));
        Process application = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(application.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
            List<String> output = Files.readAllLines(log);
            assertThat(output).last().isEqualTo("DAPO did not start. " + line);
            assertThat(output).filteredOn(text -> text.contains("DAPO did not start.")).hasSize(1);
            assertThat(output).noneMatch(text -> text.startsWith("\tat ") || text.contains("ERROR") || text.contains("WARN") || text.contains("Caused by"));
            assertThat(application.exitValue()).isEqualTo(1);
        } finally {
            application.destroyForcibly();
        }
    }
}
