package uk.dapo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program and waits for its end. */
final class Commands {

    private Commands() {
    }

    /** Exit code and what was printed. */
    record Result(int code, String output) {
    }

    static boolean succeeds(List<String> command) {
        try {
            return run(command, 10).code() == 0;
        } catch (DatabaseException e) {
            return false;
        }
    }

    static Result run(List<String> command, long timeoutSeconds) {
        Path output = null;
        try {
            // a file and not a pipe: a server started by the command would keep the pipe open
            output = Files.createTempFile("dapo", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(command, "no answer within " + timeoutSeconds + " seconds", null);
            }
            return new Result(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw failed(command, e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, "interrupted", e);
        } finally {
            delete(output);
        }
    }

    private static DatabaseException failed(List<String> command, String why, Exception cause) {
        return new DatabaseException("The command " + command.get(0) + " failed: " + why + ".",
                "See whether this user may run programs from the data directory.", cause);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Windows keeps a file that a process still writes; the temporary folder is swept by others
        }
    }
}
