package uk.dapo.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import uk.dapo.DapoApplication;
import uk.dapo.database.DataDirectory;
import uk.dapo.database.EmbeddedPostgres;
import uk.dapo.nodes.Node;

/**
 * Kills the application while people and timers work, again and again: alone on its own database (the application; the
 * application and the database), then as two nodes on one (either node; the database), and proves in the end that nothing is lost
 * and nothing happened twice.
 */
final class Kills {

    /** A dead node's jobs are taken over after this long. */
    private static final String JOBS_FREE_AFTER = "--camunda.bpm.job-execution.lock-time-in-millis=15000";

    private final Path directory = DataDirectory.at("target/data/no-loss-" + UUID.randomUUID()).path();
    private final Random random;
    private final long seed;
    private final int most;
    private final AtomicReferenceArray<Node> nodes = new AtomicReferenceArray<>(2);
    private int applications;
    private int databases;
    private volatile Ledger.Address address;

    /** @param most milliseconds between two kills, at most */
    Kills(long seed, int most) {
        this.seed = seed;
        this.random = new Random(seed);
        this.most = most;
    }

    void run(int alone, int together) throws IOException {
        System.out.println("Kills while people and timers work: " + alone + " of one node, " + together + " of two; seed " + seed);
        Instant began = Instant.now();
        List<IntSupplier> doors = IntStream.range(0, 2).<IntSupplier>mapToObj(i -> () -> port(nodes.get(i))).toList();
        try (Crowd crowd = new Crowd(doors, seed); ClockHand hand = new ClockHand(() -> address)) {
            for (int i = 0; i < alone; i++) {
                nodes.set(0, Node.start(directory, JOBS_FREE_AFTER));
                if (i == 0) {
                    nodes.get(0).awaitUp();
                } else {
                    nodes.get(0).awaitUpFor(Duration.ofSeconds(60));
                }
                address = embedded();
                if (i == 0) {
                    timersAreAtWork(hand);
                }
                letThemWork();
                kill(0);
                if (i == 0 || random.nextBoolean()) {
                    Node.database(directory).ifPresent(ProcessHandle::destroyForcibly);
                    databases++;
                }
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.start(DataDirectory.at(directory.toString()))) {
                address = new Ledger.Address(server.url(), server.username(), server.password());
                demoAccountsStay();
                String[] settings = settings();
                for (int i = 0; i < 2; i++) {
                    nodes.set(i, Node.start(directory.resolve("node" + i), settings));
                }
                nodes.get(0).awaitUp();
                nodes.get(1).awaitUp();
                timersAreAtWork(hand);
                for (int i = 0; i < together; i++) {
                    letThemWork();
                    int which = random.nextInt(2);
                    kill(which);
                    if (random.nextInt(4) == 0) {
                        Node.database(directory).ifPresent(ProcessHandle::destroyForcibly);
                        databases++;
                    }
                    if (i < together - 1) {
                        nodes.set(which, Node.start(directory.resolve("node" + which), settings));
                        if (random.nextBoolean()) {
                            nodes.get(which).awaitUpFor(Duration.ofSeconds(60));
                        }
                    }
                }
                letThemWork();
                crowd.close();
                hand.close();
                for (int i = 0; i < 2; i++) {
                    if (nodes.get(i) != null) {
                        nodes.get(i).awaitUp();
                    }
                }
                Node.await("everything due has happened", () -> count("""
                        select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1 and process_instance_id_ is not null
                          and (duedate_ is null or duedate_ <= cast('%s' as timestamp))""".formatted(new java.sql.Timestamp(java.util.Date.from(Instant.now()).getTime()))) == 0);
                stopAll();
                prove(crowd, hand, settings);
                System.out.println("Kills: " + applications + " of the application, " + databases + " of the database with it, in "
                        + Duration.between(began, Instant.now()).toSeconds() + " s; requests answered and found once " + crowd.kept() + ", without an answer "
                        + crowd.unsure().size() + ", answers by status " + crowd.statuses() + "; timers that fell due " + hand.pushed().size() + "; cases "
                        + count("select count(*) from register.protection_case") + ", events " + count("select count(*) from register.event"));
            }
        } finally {
            stopAll();
            Node.database(directory).ifPresent(ProcessHandle::destroyForcibly);
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private void prove(Crowd crowd, ClockHand hand, String[] settings) {
        List<String> arguments = new ArrayList<>(Arrays.asList(settings));
        arguments.addAll(List.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false", "--dapo.data-directory=" + directory.resolve("node0")));
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(DapoApplication.class).run(arguments.toArray(String[]::new))) {
            new Ledger(application).prove(crowd, hand.pushed());
        }
    }

    /** Cases have come so far that timers run, and some fall due. */
    private static void timersAreAtWork(ClockHand hand) {
        int before = hand.pushed().size();
        Node.await("timers fall due", () -> hand.pushed().size() >= before + 2);
    }

    private void letThemWork() {
        long until = System.nanoTime() + Duration.ofMillis(most / 4 + random.nextInt(most)).toNanos();
        Node.await("the moment has come", () -> System.nanoTime() > until);
    }

    private void kill(int which) {
        Node node = nodes.getAndSet(which, null);
        applications++;
        node.kill();
    }

    private void stopAll() {
        for (int i = 0; i < 2; i++) {
            Node node = nodes.getAndSet(i, null);
            if (node != null) {
                node.close();
            }
        }
    }

    /** On an external database marked demo accounts are removed; here they stand for the force's own people. */
    private void demoAccountsStay() {
        count("with unmarked as (delete from act_id_info where key_ = 'demo' returning 1) select count(*) from unmarked");
    }

    private String[] settings() throws IOException {
        return new String[] {JOBS_FREE_AFTER, "--spring.datasource.url=" + address.url(), "--spring.datasource.username=" + address.username(),
                "--spring.datasource.password=" + address.password(), "--dapo.confidential-key=" + Files.readAllLines(directory.resolve("confidential.key")).get(0),
                "--dapo.audit-key=" + Files.readAllLines(directory.resolve("audit.key")).get(0)};
    }

    private Ledger.Address embedded() {
        try {
            Path settings = directory.resolve("postgresql/data/dapo.conf");
            String port = Files.readAllLines(settings).stream().filter(line -> line.startsWith("port")).findFirst().orElseThrow().replaceAll("\\D", "");
            return new Ledger.Address("jdbc:postgresql://127.0.0.1:" + port + "/dapo", "dapo", Files.readString(directory.resolve("postgresql/password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String query) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(Node node) {
        return node == null ? 0 : node.port();
    }
}
