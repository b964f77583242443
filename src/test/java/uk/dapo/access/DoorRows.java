package uk.dapo.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of {@code src/test/resources/access/doors.txt}: every door there is, and who may use it. */
public final class DoorRows {

    public static final Path FILE = Path.of("src/test/resources/access/doors.txt");

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    private DoorRows() {
    }

    public static DoorRows read() {
        DoorRows read = new DoorRows();
        try {
            Files.readAllLines(FILE).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(read::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private void add(String line) {
        String[] cells = line.split("\\s*\\|\\s*", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException(FILE + ": a line is kind | what | who, and this is not: " + line);
        }
        if (rows.put(cells[0] + " | " + cells[1], roles(cells[2])) != null) {
            throw new IllegalArgumentException(FILE + " has two rows for " + cells[0] + " | " + cells[1]);
        }
    }

    /** The role ids a row's last cell stands for; {@code stranger} is somebody who has not signed in. */
    private static Set<String> roles(String who) {
        return Stream.of(who.split("\\s+")).flatMap(word -> switch (word) {
            case "cases" -> Arrays.stream(Role.values()).filter(Role::worksOnCases).map(Role::id);
            case "everyone" -> Arrays.stream(Role.values()).map(Role::id);
            case "strangers" -> Stream.concat(Arrays.stream(Role.values()).map(Role::id), Stream.of("stranger"));
            case "nobody" -> Stream.empty();
            default -> Stream.of(Role.of(word).id());
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What doors of a kind there are, with the roles that may use each. */
    public Map<String, Set<String>> of(String kind) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        rows.forEach((door, roles) -> {
            if (door.startsWith(kind + " | ")) {
                found.put(door.substring(kind.length() + 3), roles);
            }
        });
        return found;
    }

    /**
     * What is wrong when these are the doors of a kind: the lines to add, and those to take out; empty when nothing is.
     *
     * @param doors each with the roles it is for, as far as that can be told from where it is declared; else none
     */
    public String gaps(String kind, Map<String, Set<String>> doors) {
        Map<String, Set<String>> known = of(kind);
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(doors).forEach((door, roles) -> {
            if (!known.containsKey(door) || !roles.isEmpty() && !roles.equals(known.get(door))) {
                lines.append(known.containsKey(door) ? "  change to  " : "  add        ").append(kind).append(" | ").append(door).append(" | ")
                        .append(roles.isEmpty() ? "<role ids, or cases, everyone, strangers, nobody>" : String.join(" ", roles)).append('\n');
            }
        });
        known.keySet().stream().filter(door -> !doors.containsKey(door))
                .forEach(door -> lines.append("  remove     ").append(kind).append(" | ").append(door).append('\n'));
        return lines.isEmpty() ? "" : "Every door has a row in " + FILE + " that says who may use it:\n" + lines;
    }
}
