package uk.dapo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * Copies the embedded database and the keys while people work, as section 25.3 of PostgreSQL's manual says: its files between
 * start and stop of a backup, then the log written meanwhile, which brings the copy to the moment of the stop.
 */
final class Backup {

    /** Made anew at every start, or of use only to the running server. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans", "pg_dynshmem");
    private static final String SLOT = "backup";

    private final DataDirectory directory;
    private final Path data;

    Backup(DataDirectory directory) {
        this.directory = directory;
        this.data = directory.resolve("postgresql/data");
    }

    /** Copies into a folder that is not there yet; it is there whole or not at all. */
    void copy(Connection connection, Path target) throws IOException, SQLException {
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        OwnerOnly.createDirectories(draft.resolve("postgresql"));
        Path copy = OwnerOnly.createDirectories(draft.resolve("postgresql/data"));
        try (Statement statement = connection.createStatement()) {
            // a temporary slot keeps the log that is needed until this connection ends
            statement.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            statement.execute("SELECT pg_backup_start('dapo', true)");
            copyFiles(data, copy, true);
            try (ResultSet stop = statement.executeQuery("SELECT labelfile, spcmapfile FROM pg_backup_stop(false)")) {
                stop.next();
                Files.writeString(copy.resolve("backup_label"), stop.getString(1), StandardCharsets.UTF_8);
            }
            copyFiles(data.resolve("pg_wal"), OwnerOnly.createDirectories(copy.resolve("pg_wal")), false);
            for (String empty : LEFT_OUT) {
                if (empty.startsWith("pg_")) {
                    OwnerOnly.createDirectories(copy.resolve(empty));
                }
            }
        }
        Files.copy(directory.resolve("postgresql/password"), draft.resolve("postgresql/password"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String kept : Set.of("confidential.key", "audit.key", "audit-anchors.txt")) {
            if (Files.exists(directory.resolve(kept))) {
                Files.copy(directory.resolve(kept), draft.resolve(kept), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Files may grow, shrink and go while they are copied: the log makes up for it. */
    private static void copyFiles(Path from, Path to, boolean but) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (but && folder.getParent().equals(from) && LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                OwnerOnly.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!(but && LEFT_OUT.contains(file.getFileName().toString()))) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }
}
