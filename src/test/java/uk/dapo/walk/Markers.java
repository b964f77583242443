package uk.dapo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A pen that plants a marker of its own in every free text anybody enters: one word for what is a person's, another for what
 * is confidential, each with the field's name. And the search for them, in whatever table or file.
 */
final class Markers {

    /** In front of a person's words. */
    static final String PERSONAL = "Planted";
    /** In front of what is confidential. */
    static final String SECRET = "Zzhidden";

    private record Field(boolean text, boolean confidential, int most) {
    }

    private static final Map<String, Field> FIELDS = fields();

    private final JdbcClient jdbc;
    private final Set<String> planted = new TreeSet<>();

    Markers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The markers planted so far. */
    Set<String> planted() {
        return planted;
    }

    /** The answers, with their markers. */
    Map<String, Object> mark(Map<String, Object> answers) {
        Map<String, Object> marked = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            Field field = FIELDS.get(key);
            boolean free = field != null && field.text() && value instanceof String text && text.contains(" ");
            String marker = free ? (field.confidential() ? SECRET : PERSONAL) + key : "";
            if (free && marker.length() + 1 + value.toString().length() <= field.most() && !value.toString().startsWith(PERSONAL)) {
                planted.add(marker);
                marked.put(key, marker + " " + value);
            } else {
                marked.put(key, value);
            }
        });
        return marked;
    }

    /** Columns of a schema, text or binary, in which a marker stands. */
    List<String> found(String schema, String marker) {
        List<String> found = new ArrayList<>();
        jdbc.sql("select c.table_name, c.column_name, c.data_type from information_schema.columns c join information_schema.tables t using (table_schema, table_name) "
                        + "where table_schema = ? and t.table_type = 'BASE TABLE' and c.data_type in ('character varying', 'text', 'jsonb', 'json', 'bytea', 'ARRAY', 'character')").param(schema)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3))).list().forEach(column -> {
                    String name = "\"" + column.get(1) + "\"";
                    String text = column.get(2).equals("bytea") ? "encode(" + name + ", 'escape')" : name + "::text";
                    // deployed models and forms carry field names, never answers
                    String but = column.get(0).equals("act_ge_bytearray") ? " and deployment_id_ is null" : "";
                    if (jdbc.sql("select exists (select 1 from %s.\"%s\" where position(:marker in %s) > 0%s)".formatted(schema, column.get(0), text, but)).param("marker", marker)
                            .query(Boolean.class).single()) {
                        found.add(column.get(0) + "." + column.get(1));
                    }
                });
        return found;
    }

    /** The forms that ask for words, or for what is confidential. */
    static Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".form")).toList()) {
                Map<String, Field> asked = new HashMap<>();
                collect(new ObjectMapper().readTree(file.toFile()), asked);
                if (asked.values().stream().anyMatch(field -> field.text() || field.confidential())) {
                    forms.add(file.getFileName().toString().replace(".form", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".form")).toList()) {
                collect(new ObjectMapper().readTree(file.toFile()), fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private static void collect(JsonNode component, Map<String, Field> fields) {
        component.path("components").forEach(child -> {
            collect(child, fields);
            if (child.has("key")) {
                boolean text = child.path("type").asText().matches("textfield|textarea") && !child.path("validate").has("pattern");
                fields.merge(child.get("key").asText(), new Field(text, child.path("properties").path("confidential").asText().equals("true"),
                        child.path("validate").path("maxLength").asInt(10_000)), (one, other) -> new Field(one.text() && other.text(),
                        one.confidential() || other.confidential(), Math.min(one.most(), other.most())));
            }
        });
    }
}
