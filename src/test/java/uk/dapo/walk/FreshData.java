package uk.dapo.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a test's application an empty data directory of its own under {@code target}. The PostgreSQL programs, which take seconds
 * to unpack, are lent from the first one.
 */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path LENT = Path.of("target/test-data/binaries");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path data = Path.of("target/test-data/" + UUID.randomUUID());
        Path own = data.resolve("postgresql/binaries");
        TestPropertyValues.of("dapo.data-directory=" + data).applyTo(context);
        if (Files.exists(LENT)) {
            link(LENT, own);
        } else {
            context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> {
                Path draft = LENT.resolveSibling(UUID.randomUUID().toString());
                link(own, draft);
                move(draft);
            });
        }
    }

    private static void move(Path draft) {
        try {
            Files.move(draft, LENT);
        } catch (FileSystemException e) {
            // another test was first
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> paths = all.toList();
            for (Path path : paths) {
                Path there = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(there, Files.readSymbolicLink(path));
                } else {
                    Files.createLink(there, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
