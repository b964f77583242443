package uk.dapo.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;

/** Generated keys kept in a file of the data directory that only its owner can read, one a line. */
final class KeptKey {

    private KeptKey() {
    }

    static String in(Path file, Supplier<String> fresh) throws IOException {
        return all(file, fresh).get(0);
    }

    /** The keys in the file; the first one is generated if there is none yet. */
    static List<String> all(Path file, Supplier<String> fresh) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(file, List.of(fresh.get()));
        }
        return Files.readString(file).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Puts keys in the place of those in the file: after a crash either the old or the new ones are there, whole. */
    static void write(Path file, List<String> keys) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        Files.createFile(written);
        if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(String.join("\n", keys)));
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
