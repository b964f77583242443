package uk.dapo.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The folder in which this installation keeps its files ({@code dapo.data-directory}): absolute, existing, writable. */
public final class DataDirectory {

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** Opens the folder, creating it where it is missing. */
    public static DataDirectory at(String folder) {
        Path path = Path.of(folder).toAbsolutePath().normalize();
        try {
            // the real path, since running database processes are recognised by theirs
            Path real = OwnerOnly.createDirectories(path).toRealPath();
            Files.delete(Files.createTempFile(real, "writable", null));
            return new DataDirectory(real);
        } catch (IOException e) {
            throw new DatabaseException("The data directory " + path + " cannot be written (" + reason(e) + ").",
                    "Give this user the right to write there, or set dapo.data-directory to another folder.", e);
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** A file or folder inside. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist and cannot be created";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getClass().getSimpleName();
    }
}
