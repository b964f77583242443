package uk.dapo.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A generated key kept in a file of the data directory that only its owner can read. */
final class KeptKey {

    private KeptKey() {
    }

    static String in(Path file, Supplier<String> fresh) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readString(Files.writeString(file, fresh.get()));
    }
}
