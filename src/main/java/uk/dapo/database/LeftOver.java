package uk.dapo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application may leave behind: a server that still runs, processes of one that was killed too, or a
 * {@code postmaster.pid} whose number now means nothing. Only called under the data directory's lock.
 */
final class LeftOver {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration START_TIME_TOLERANCE = Duration.ofMinutes(2);
    private static final int STOP_SECONDS = 60;

    private final Path data;
    private final Path pidFile;
    private final Path binaries;

    LeftOver(Path data, Path binaries) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
        this.binaries = binaries;
    }

    /** Ends it, so that no process of an earlier start can write when the next server starts. */
    void end() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.filter(this::isOurs).isPresent()) {
            LOG.info("Stopping the PostgreSQL that an earlier start left running");
            stop(server.get(), "fast");
            stop(server.get(), "immediate");
        } else if (server.filter(this::isForeignServer).isPresent()) {
            throw new DatabaseException("Another PostgreSQL (process " + server.get().pid() + ") runs on " + data + ".",
                    "Stop it, then start again.");
        }
        awaitEndOfAll();
        // A process killed but not yet reaped keeps its number and would make PostgreSQL refuse to start.
        Files.deleteIfExists(pidFile);
    }

    /** Whether a server of ours runs on the data. */
    boolean isServed() throws IOException {
        return server().filter(this::isOurs).isPresent();
    }

    private Optional<ProcessHandle> server() throws IOException {
        return pidFileLine(0).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<Long> pidFileLine(int index) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
        return lines.stream().skip(index).findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** Stopped by the program that came with it, which may be of an earlier version than ours. */
    private void stop(ProcessHandle server, String mode) {
        Optional<String> program = server.info().command();
        if (!server.isAlive() || program.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(Platform.commandPrefix());
        command.add(Path.of(program.get()).resolveSibling(Platform.executable("pg_ctl")).toString());
        command.addAll(List.of("-D", data.toString(), "-m", mode, "-t", Integer.toString(STOP_SECONDS), "-w", "stop"));
        Commands.Result result = Commands.run(command, STOP_SECONDS + 10L);
        LOG.debug("pg_ctl stop ended with {}: {}", result.code(), result.output());
    }

    private void awaitEndOfAll() {
        // the machine's own time: this waits for processes, and no case hangs on it
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(this::isOurs)) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseException("A PostgreSQL process of an earlier start still runs from " + binaries + ".",
                        "End it, then start again.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The programs lie inside this data directory, so whoever runs them serves it. A dead process has no program. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(command -> Path.of(command).startsWith(binaries)).isPresent();
    }

    /** Somebody's own server on our files, told by its start time from a process that took over an old number. */
    private boolean isForeignServer(ProcessHandle process) {
        try {
            Optional<Instant> noted = pidFileLine(2).map(Instant::ofEpochSecond);
            Optional<Instant> started = process.info().startInstant();
            return process.info().command().isPresent() && noted.isPresent() && started.isPresent()
                    && Duration.between(noted.get(), started.get()).abs().compareTo(START_TIME_TOLERANCE) < 0;
        } catch (IOException e) {
            return false;
        }
    }
}
