package uk.dapo.model;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import uk.dapo.model.checks.Mutant;

/** The tests that ask decision tables row by row, run against a broken table. */
final class TableTests {

    private static final Path SOURCES = Path.of("src/test/java");
    private final Path folder;
    private final Map<String, List<Class<?>>> asking = new ConcurrentSkipListMap<>();

    /** @param folder an empty one to write broken tables to */
    TableTests(Path folder) {
        this.folder = folder;
    }

    /** @return whether a test fails */
    boolean catches(Mutant mutant) {
        String table = mutant.file().replaceAll("^bpmn/|\\.dmn$", "");
        try {
            Path broken = Files.createTempDirectory(folder, table);
            for (Path each : tables()) {
                Files.copy(each, broken.resolve(each.getFileName()));
            }
            Files.writeString(broken.resolve(table + ".dmn"), mutant.text());
            return fails(broken, asking.computeIfAbsent(table, TableTests::tests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One at a time: the tests find the broken table by a property of the whole program. */
    private static synchronized boolean fails(Path tables, List<Class<?>> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().filters(includeEngines("junit-jupiter"))
                .selectors(tests.stream().map(test -> selectClass(test)).toList()).build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        System.setProperty("dapo.tables", tables.toString());
        try {
            LauncherFactory.create().execute(request, summary);
        } finally {
            System.clearProperty("dapo.tables");
        }
        return summary.getSummary().getTotalFailureCount() > 0;
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
    }

    /** Test classes that name the table and ask it without the engine. */
    private static List<Class<?>> tests(String table) {
        try (Stream<Path> files = Stream.concat(Files.list(SOURCES.resolve("uk/dapo/gates")), Stream.of(SOURCES.resolve("uk/dapo/model/DecisionTablesTest.java")))) {
            return files.filter(file -> file.toString().endsWith("Test.java") && read(file).contains('"' + table + '"')).<Class<?>>map(TableTests::load).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        try {
            return Class.forName(SOURCES.relativize(file).toString().replace(".java", "").replace(file.getFileSystem().getSeparator(), "."));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
