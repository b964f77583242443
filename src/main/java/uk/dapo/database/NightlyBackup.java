package uk.dapo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.FileSystemUtils;

/** Backs the embedded database up, at the time of {@code dapo.backup.at}, into folders under {@code dapo.backup.directory}; the newest few are kept. */
public class NightlyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'dapo-'yyyyMMdd-HHmmss");

    private final EmbeddedPostgres server;
    private final Path folder;
    private final int keep;
    private final Clock clock;

    NightlyBackup(EmbeddedPostgres server, Path folder, int keep, Clock clock) {
        this.server = server;
        this.folder = folder;
        this.keep = keep;
        this.clock = clock;
    }

    /** Backs up now; gives the folder. It is a whole data directory: start the application on a copy of it to restore. */
    @Scheduled(cron = "${dapo.backup.at:0 30 1 * * *}", zone = "Europe/London")
    public Path backUp() {
        Path target = folder.resolve(LocalDateTime.now(clock).format(NAME));
        try {
            OwnerOnly.createDirectories(folder);
            server.backUp(target);
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> backups = all.filter(path -> path.getFileName().toString().matches("dapo-\\d{8}-\\d{6}")).sorted().toList();
                for (Path old : backups.subList(0, Math.max(0, backups.size() - keep))) {
                    FileSystemUtils.deleteRecursively(old);
                }
            }
            LOG.info("Backed up to {}", target);
            return target;
        } catch (IOException e) {
            throw new DatabaseException("The backup to " + target + " failed (" + e + ").", "See whether there is room and this user may write there.", e);
        }
    }
}
