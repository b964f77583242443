package uk.dapo.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the class path into a folder named after the archive's size. */
final class PostgresBinaries {

    private static final String COMPLETE = "complete";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries in(Path folder) throws IOException {
        URL archive = archive();
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = new BufferedInputStream(connection.getInputStream())) {
            Path home = folder.resolve(Long.toString(connection.getContentLengthLong()));
            if (!isWhole(home)) {
                // other versions go too: none of them runs, the caller holds the lock and has stopped what was left
                FileSystemUtils.deleteRecursively(folder);
                OwnerOnly.createDirectories(folder);
                Path draft = folder.resolve("draft");
                unpack(in, draft);
                Files.writeString(draft.resolve(COMPLETE), Long.toString(sizeOf(draft)));
                Files.move(draft, home);
            }
            return new PostgresBinaries(home);
        }
    }

    /** Path of a program. */
    String program(String name) {
        return home.resolve("bin").resolve(Platform.executable(name)).toString();
    }

    private static URL archive() {
        List<String> names = Platform.archives();
        return names.stream().map(name -> PostgresBinaries.class.getClassLoader().getResource(name))
                .filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new DatabaseException("This build carries no PostgreSQL for this machine (" + names.get(0) + ").",
                        "Build it on this kind of machine, or set spring.datasource.url to an external PostgreSQL."));
    }

    /** Sizes are compared because a power cut may leave names without content. */
    private static boolean isWhole(Path home) throws IOException {
        Path complete = home.resolve(COMPLETE);
        if (!Files.exists(complete)) {
            return false;
        }
        String expected = Files.readString(complete);
        return expected.equals(Long.toString(sizeOf(home) - expected.length()));
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }
}
