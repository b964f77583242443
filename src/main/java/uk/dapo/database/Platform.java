package uk.dapo.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What differs between operating systems when PostgreSQL is run. */
final class Platform {

    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Platform() {
    }

    static boolean isWindows() {
        return OS.startsWith("windows");
    }

    /** Names of the binaries' archive on the class path, best first. */
    static List<String> archives() {
        String os = isWindows() ? "windows" : OS.startsWith("mac") ? "darwin" : "linux";
        String arch = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        String name = "postgres-" + os + "-" + arch;
        if (Files.exists(Path.of("/etc/alpine-release"))) {
            return List.of(name + "-alpine_linux.txz", name + ".txz");
        }
        // Windows on ARM runs x86-64 programs
        return isWindows() ? List.of(name + ".txz", "postgres-windows-x86_64.txz") : List.of(name + ".txz");
    }

    static String executable(String name) {
        return isWindows() ? name + ".exe" : name;
    }

    /**
     * PostgreSQL refuses to run as root or as a user without a name (as containers have). A user namespace without a
     * mapping makes either of them nobody, and keeps them the owner of their files.
     */
    static List<String> commandPrefix() {
        return Prefix.PREFIX;
    }

    private static final class Prefix {

        private static final List<String> PREFIX = find();

        private static List<String> find() {
            if (isWindows()) {
                return List.of();
            }
            boolean root = Commands.run(List.of("id", "-u"), 10).output().equals("0");
            if (!root && Commands.succeeds(List.of("id", "-un"))) {
                return List.of();
            }
            if (Commands.succeeds(List.of("unshare", "-U", "id", "-un"))) {
                return List.of("unshare", "-U");
            }
            throw new DatabaseException("PostgreSQL refuses to run as " + (root ? "root" : "a user without a name") + ".",
                    "Start as an ordinary user, or set spring.datasource.url to an external PostgreSQL.");
        }
    }
}
