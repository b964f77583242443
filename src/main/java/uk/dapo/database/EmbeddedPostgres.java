package uk.dapo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A durable PostgreSQL server of our own, under {@code postgresql} in the data directory: loopback only, every
 * connection by password. The application's role owns its database and is no superuser.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String DATABASE = "dapo";
    private static final String SUPERUSER = "postgres";
    private static final int START_ATTEMPTS = 3;
    private static final long START_SECONDS = 300;
    private static final long STOP_SECONDS = 60;
    private static final long WATCH_MILLIS = 2000;

    private final DataDirectory directory;
    private final Path folder;
    private final Path data;
    private final Path passwordFile;
    private final FileChannel lock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private PostgresBinaries binaries;
    private String password;
    private int port;

    private EmbeddedPostgres(DataDirectory directory, Path folder, FileChannel lock) {
        this.directory = directory;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.passwordFile = folder.resolve("password");
        this.lock = lock;
    }

    /** Starts the server on a free port, creating the database on the first start and recovering it after a crash. */
    public static EmbeddedPostgres start(DataDirectory directory) {
        Path folder = directory.resolve("postgresql");
        FileChannel lock = null;
        try {
            OwnerOnly.createDirectories(folder);
            lock = lock(directory, folder);
            EmbeddedPostgres server = new EmbeddedPostgres(directory, folder, lock);
            server.start();
            return server;
        } catch (IOException e) {
            closeQuietly(lock);
            throw new DatabaseException("The embedded PostgreSQL under " + folder + " cannot be set up (" + e + ").",
                    "See whether this user owns all files there and the disk has room.", e);
        } catch (RuntimeException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    /** JDBC address of the application's database. */
    public String url() {
        return url(DATABASE);
    }

    /** The application's role. */
    public String username() {
        return DATABASE;
    }

    /** The generated password, which is kept in the data directory. */
    public String password() {
        return password;
    }

    /** Where the server listens on the loopback address. */
    public int port() {
        return port;
    }

    /** Stops the server; sessions still open are ended. */
    @Override
    public void close() {
        closed.countDown();
        synchronized (this) {
            stop("fast");
        }
        closeQuietly(lock);
    }

    /** Copies everything that is needed to start again, while people work, into a folder that is not there yet. */
    void backUp(Path target) throws IOException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password)) {
            new Backup(directory).copy(connection, target);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void start() throws IOException {
        leftOver().end();
        binaries = PostgresBinaries.in(folder.resolve("binaries"));
        if (!Files.exists(data)) {
            createCluster();
        }
        password = readPassword();
        OwnerOnly.write(data.resolve("pg_hba.conf"), """
                # Written at every start: no connection without the password, none from elsewhere.
                host all all 127.0.0.1/32 scram-sha-256
                """);
        startOnFreePort();
        try {
            createDatabase();
        } catch (SQLException e) {
            stop("fast");
            throw new DatabaseException("The embedded PostgreSQL does not accept the password in " + passwordFile + ".",
                    "Put back the password file that belongs to this data directory.", e);
        }
        Thread watch = new Thread(this::watch, "embedded-postgresql-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private LeftOver leftOver() {
        return new LeftOver(data, folder.resolve("binaries"));
    }

    /** Starts the server again, where the application knows it, if something ended it: the application need not be restarted. */
    private void watch() {
        try {
            while (!closed.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                restartIfEnded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restartIfEnded() {
        try {
            if (closed.getCount() == 0 || leftOver().isServed() || answers()) {
                return;
            }
            LOG.warn("The embedded PostgreSQL ended unexpectedly and is started again");
            leftOver().end();
            startServer();
        } catch (IOException | DatabaseException e) {
            LOG.error("The embedded PostgreSQL cannot be started again: {}", e.getMessage());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Made beside its place and moved there when whole: a crash half way leaves nothing that looks like a database. */
    private void createCluster() throws IOException {
        Path draft = folder.resolve("data.new");
        FileSystemUtils.deleteRecursively(draft);
        OwnerOnly.write(passwordFile, HexFormat.of().formatHex(randomBytes()) + "\n");
        postgres("initdb", START_SECONDS, "-D", draft.toString(), "-U", SUPERUSER, "--pwfile", passwordFile.toString(),
                "-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.writeString(draft.resolve("postgresql.conf"), "\ninclude 'dapo.conf'\n", StandardOpenOption.APPEND);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String readPassword() throws IOException {
        if (!Files.exists(passwordFile)) {
            throw new DatabaseException("The database's password file " + passwordFile + " is missing.",
                    "Put back the password file that belongs to this data directory.");
        }
        return Files.readString(passwordFile).strip();
    }

    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                startServer();
                return;
            } catch (DatabaseException e) {
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void startServer() throws IOException {
        Path log = folder.resolve("server.log");
        if (Files.exists(log)) {
            Files.move(log, folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        // whole or not at all: on a full disk half of it would start another server than ours
        OwnerOnly.write(data.resolve("dapo.conf"), settings());
        try {
            postgres("pg_ctl", START_SECONDS + 10, "-D", data.toString(), "-l", log.toString(),
                    "-t", Long.toString(START_SECONDS), "-w", "start");
            LOG.debug("PostgreSQL listens on 127.0.0.1:{}", port);
        } catch (DatabaseException e) {
            stop("immediate");
            throw new DatabaseException("The embedded PostgreSQL did not start: " + lastComplaint(log) + ".", "See " + log + ".", e);
        }
    }

    /** Everything committed is on disk before it is answered; statements and row contents stay out of the log. */
    private String settings() {
        return """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port);
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password)) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                // the password is generated from hexadecimal digits
                execute(connection, "CREATE ROLE " + DATABASE + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                execute(connection, "CREATE DATABASE " + DATABASE + " OWNER " + DATABASE);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, DATABASE);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.execute();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void stop(String mode) {
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                postgres("pg_ctl", STOP_SECONDS + 10, "-D", data.toString(), "-m", mode,
                        "-t", Long.toString(STOP_SECONDS), "-w", "stop");
            }
        } catch (DatabaseException e) {
            LOG.warn("The embedded PostgreSQL did not stop: {}", e.getMessage());
        }
    }

    private void postgres(String program, long timeoutSeconds, String... arguments) {
        List<String> command = new ArrayList<>(Platform.commandPrefix());
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        Commands.Result result = Commands.run(command, timeoutSeconds);
        if (result.code() != 0) {
            LOG.debug("{} ended with {}: {}", program, result.code(), result.output());
            throw new DatabaseException("PostgreSQL's " + program + " failed: " + lastLine(result.output()) + ".",
                    "See whether this user owns all files in " + folder + " and the disk has room.");
        }
    }

    private static String lastComplaint(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.stream().filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("could not"))
                .reduce((first, second) -> second).map(line -> line.replaceFirst("^.*?(FATAL|PANIC|LOG|WARNING): +", ""))
                .orElse("it gave no reason");
    }

    private static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** The operating system lets go of this lock however the application ends. */
    private static FileChannel lock(DataDirectory directory, Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.trace("Held by this very process", e);
        }
        channel.close();
        throw new DatabaseException("The data directory " + directory + " is in use by an application that is running.",
                "Stop that one first, or set dapo.data-directory to another folder.");
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("Lock not closed", e);
        }
    }
}
