package uk.dapo.doors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code doors/doors.txt}: what each operation of the engine's REST interface does for people. */
final class DoorTable {

    /** One row. {@code answers} is role to status where the rule names roles, else empty. */
    record Row(Pattern operation, String rule, Map<String, Integer> answers, String body) {

        boolean is(String name) {
            return rule.equals(name);
        }

        int answer(String role) {
            return answers.getOrDefault(role, answers.getOrDefault("all", 403));
        }
    }

    private final List<Row> rows;

    DoorTable() {
        try (InputStream table = DoorTable.class.getResourceAsStream("/doors/doors.txt")) {
            rows = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(DoorTable::row).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    Optional<Row> of(String operation) {
        return rows.stream().filter(row -> row.operation.matcher(operation).matches()).findFirst();
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", 3);
        String rule = parts[1].strip();
        Map<String, Integer> answers = rule.contains("=")
                ? Arrays.stream(rule.split("\\s+")).map(each -> each.split("=")).collect(Collectors.toMap(each -> each[0], each -> Integer.valueOf(each[1]))) : Map.of();
        return new Row(pattern(parts[0].strip()), rule, answers, parts.length < 3 || parts[2].isBlank() ? null : parts[2].strip());
    }

    private static Pattern pattern(String operation) {
        String[] verbAndPath = operation.split("\\s+");
        String path = Stream.of(verbAndPath[1].split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        return Pattern.compile((verbAndPath[0].equals("*") ? "(?!GET|OPTIONS)[A-Z]+" : verbAndPath[0]) + " " + path);
    }
}
