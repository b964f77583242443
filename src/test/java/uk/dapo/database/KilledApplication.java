package uk.dapo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Starts the database and commits row after row, saying so after each, until it is killed. */
final class KilledApplication {

    private KilledApplication() {
    }

    public static void main(String[] arguments) throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(DataDirectory.at(arguments[0]));
        try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
            long next = read(connection).stream().mapToLong(Long::longValue).max().orElse(0) + 1;
            while (true) {
                write(connection, next);
                System.out.println("committed " + next);
                next++;
            }
        }
    }

    /** Runs it in a process of its own. */
    static Process start(DataDirectory directory, Path log) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "-Xmx64m", KilledApplication.class.getName(), directory.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** The server that runs on this directory. */
    static Optional<ProcessHandle> postmaster(DataDirectory directory) throws IOException {
        Path file = directory.resolve("postgresql/data/postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
    }

    static void write(Connection connection, long number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (number BIGINT PRIMARY KEY)");
        }
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
            statement.setLong(1, number);
            statement.execute();
        }
    }

    static Set<Long> read(Connection connection) throws SQLException {
        Set<Long> numbers = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet exists = statement.executeQuery("SELECT to_regclass('kept') IS NOT NULL")) {
            exists.next();
            if (!exists.getBoolean(1)) {
                return numbers;
            }
        }
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT number FROM kept")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
