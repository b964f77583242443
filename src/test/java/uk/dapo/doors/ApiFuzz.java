package uk.dapo.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.doors.Http.Answer;

/** Asks every endpoint of ours with hostile parameters, bodies, types and verbs: none breaks down, and none that is refused or only reads changes anything. */
final class ApiFuzz {

    /** An endpoint and how it is asked rightly. */
    record Example(String endpoint, String user, String path, String body) {

        String verb() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }
    }

    private static final List<String> VALUES = Stream.of(List.of("", " ", "x".repeat(7000), "0", "-1", "999999999999999999", "99999999999999999999999", "1e400", "true", "null", "\u0000", "a\u0000b", "\u202E", "\n", "\u0007",
            "2026-02-30", "2026-06-12T18:00", "+999999999-12-31T23:59", "-999999999-01-01", "0000-00-00", "2026-03-29T01:30", "2026-10-25T01:30", "..", "../../x", "a/b", "a;b=c", "*", "%", "_", "O'Brien", "C26-000001", "N26-999999",
            "officer", "[]", "{}"), Pen.HOSTILE, Pen.SCRIPTS).flatMap(List::stream).toList();
    private static final List<String> BROKEN_ENCODINGS = List.of("%", "%zz", "%00", "%c3%28", "%ff%fe", "%ed%a0%80", "%f0%90", "%2e%2e%2f", "%252e", "+", "%0d%0aX:%20y");

    private final Http http;
    private final JdbcClient jdbc;
    private final Random random;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, int[]> tallies = new TreeMap<>();
    private int inputs;

    ApiFuzz(int port, JdbcClient jdbc, long seed) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.random = new Random(seed);
    }

    static List<Example> examples() {
        try (InputStream table = ApiFuzz.class.getResourceAsStream("/doors/api.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
                String[] parts = line.split(" \\| ", 4);
                return new Example(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts.length > 3 ? parts[3].strip() : null);
            }).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> wrong() {
        return wrong;
    }

    /** Asks as the example does; gives the answer. */
    Answer right(Example example) {
        return http.send(example.user(), example.verb(), example.path(), example.body() == null ? null : "application/json", bytes(example.body()));
    }

    void attack(Example example, int attacks) {
        int[] tally = tallies.computeIfAbsent(example.endpoint(), unused -> new int[3]);
        // giving a case's record away is itself an event of the case; refusing to is none
        boolean reads = example.verb().equals("GET") && !example.endpoint().contains("/cases/{reference}/export/");
        Digest before = Digest.of(jdbc);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < attacks && wrong.size() < 10; i++) {
            String user = List.of(example.user(), example.user(), "officer", "designer", "admin", "victimCare").get(random.nextInt(6));
            String verb = random.nextInt(12) == 0 ? List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "GET").get(random.nextInt(7)) : example.verb();
            String path = random.nextInt(5) == 0 ? example.path() : path(example.path());
            boolean withBody = example.body() != null || random.nextInt(10) == 0;
            String type = random.nextInt(6) == 0 ? List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=utf-16").get(random.nextInt(4)) : "application/json";
            byte[] body = withBody ? body(example.body()) : null;
            Answer answer = http.send(user, verb, path, withBody ? type : null, body);
            inputs++;
            tally[answer.status() < 300 ? 0 : answer.status() < 500 ? 1 : 2]++;
            String said = verb + " " + path + " as " + user + (body == null ? "" : " with " + new String(body, StandardCharsets.UTF_8));
            sent.add(said);
            if (answer.status() >= 500 || answer.status() >= 400 && answer.body().matches("(?s).*(Exception|uk\\.dapo|\\.java|at org\\.).*")) {
                wrong.add(said + " answered " + answer);
            }
            if (!reads && answer.status() < 300) {
                before = Digest.of(jdbc);
                sent.clear();
            }
        }
        List<String> changed = Digest.of(jdbc).changedSince(before);
        if (!changed.isEmpty()) {
            wrong.add(example.endpoint() + " changed " + changed + " by one of " + sent);
        }
    }

    String figures() {
        StringBuilder text = new StringBuilder("API fuzz: " + inputs + " inputs\n");
        tallies.forEach((endpoint, tally) -> text.append("  %-44s %6d answered, %6d refused, %d broke down%n".formatted(endpoint, tally[0], tally[1], tally[2])));
        return text.toString();
    }

    /** One parameter or part of the path replaced, left out, doubled or broken. */
    private String path(String right) {
        String[] halves = right.split("\\?", 2);
        if (halves.length > 1 && random.nextInt(4) > 0) {
            List<String> parameters = new ArrayList<>(List.of(halves[1].split("&")));
            int at = random.nextInt(parameters.size());
            String name = parameters.get(at).substring(0, parameters.get(at).indexOf('='));
            switch (random.nextInt(6)) {
                case 0 -> parameters.remove(at);
                case 1 -> parameters.add(parameters.get(at));
                case 2 -> parameters.set(at, name + "=" + pick(BROKEN_ENCODINGS).replaceAll("%(?![0-9a-fA-F]{2})", "%25"));
                case 3 -> parameters.add("other=" + value());
                case 4 -> parameters.set(at, name + "[]=" + value());
                default -> parameters.set(at, name + "=" + value());
            }
            return parameters.isEmpty() ? halves[0] : halves[0] + "?" + String.join("&", parameters);
        }
        String[] parts = halves[0].split("/");
        int at = Math.min(parts.length - 1, 3 + random.nextInt(3));
        parts[at] = value();
        return String.join("/", parts) + (halves.length > 1 ? "?" + halves[1] : "");
    }

    private String value() {
        return URLEncoder.encode(pick(VALUES), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body(String right) {
        JsonNode json = new Answer(200, right == null ? "{\"x\":1}" : right).json().deepCopy();
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> pick(List.of("null", "[]", "{", "5", "\"x\"", "{\"a\":1,\"a\":2}", "{}", "[".repeat(2000))).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {'{', '"', (byte) 0xC3, '"', '}'};
            default -> {
                change(json);
                yield Attack.write(json).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private void change(JsonNode json) {
        if (json instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = pick(names);
            if (object.get(name).isContainerNode() && random.nextBoolean()) {
                change(object.get(name));
            } else {
                switch (random.nextInt(6)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.putNull(name);
                    case 2 -> object.put(name, random.nextInt());
                    case 3 -> object.putArray(name).add("x");
                    case 4 -> object.put("other", "x");
                    default -> object.put(name, pick(VALUES));
                }
            }
        } else if (json instanceof ArrayNode array) {
            array.add(pick(VALUES));
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(String body) {
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }
}
