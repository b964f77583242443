package uk.dapo.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * People of several teams who work cases over HTTP, each on their own, while what they work on is killed; and who remember
 * what they were answered. A request without an answer may have been kept or not; one that was answered must have been.
 */
final class Crowd implements AutoCloseable {

    /** A request that changes or reads something, by what can be found again of it. */
    record Request(String kind, String who, String what) {
    }

    private static final List<String> PEOPLE = List.of("officer", "officer2", "inspector2", "constable2", "dapoTeam", "legal");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Request, Integer> answered = new ConcurrentHashMap<>();
    private final Map<Request, Integer> unsure = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<IntSupplier> doors;
    private final List<Thread> threads;
    private volatile boolean over;

    /** @param doors the port of each node that people go to; 0 while it is away */
    Crowd(List<IntSupplier> doors, long seed) {
        this.doors = doors;
        this.threads = PEOPLE.stream().map(name -> new Thread(() -> work(name, new Random(seed + name.hashCode())), name)).toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
    }

    Map<Request, Integer> answered() {
        return answered;
    }

    Map<Request, Integer> unsure() {
        return unsure;
    }

    /** How often each status was answered; 0 for no answer. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Answers that nobody should be given. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    int kept() {
        return answered.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void work(String name, Random random) {
        Map<String, Instant> later = new HashMap<>();
        while (!over) {
            int port = doors.get(random.nextInt(doors.size())).getAsInt();
            if (port == 0 || !turn(new At(Visitor.script(port, name, "demo"), name), later, random)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
            }
        }
    }

    /** Looks for something to do and does it; false if there was nothing, or nobody answered. */
    private boolean turn(At at, Map<String, Instant> later, Random random) {
        JsonNode tasks = at.send("GET", "/engine-rest/task?sortBy=created&sortOrder=asc&maxResults=60", null, null);
        if (tasks == null) {
            return false;
        }
        int mine = 0;
        for (JsonNode task : tasks) {
            String id = task.path("id").asText();
            boolean own = task.path("assignee").asText().equals(at.name);
            mine += own ? 1 : 0;
            Map<String, Object> answers = answers(task.path("taskDefinitionKey").asText());
            if (answers == null || !own && !task.path("assignee").isNull() || later.getOrDefault(id, Instant.MIN).isAfter(Instant.now())) {
                continue;
            }
            later.put(id, Instant.now().plusSeconds(10));
            if (!own && at.send("POST", "/engine-rest/task/" + id + "/claim", "{\"userId\":\"" + at.name + "\"}", new Request("claim", at.name, id)) == null) {
                continue;
            }
            at.send("GET", "/engine-rest/task/" + id + "/form-variables", null, new Request("read", at.name, task.path("taskDefinitionKey").asText()));
            at.send("POST", "/engine-rest/task/" + id + "/submit-form", body(answers), new Request("submit", at.name, id));
            return true;
        }
        if (!at.name.startsWith("officer") || mine > 2) {
            return false;
        }
        Map<String, Object> people = Entries.reportAbuse();
        if (random.nextInt(4) == 0) {
            at.send("GET", "/api/people?name=" + Visitor.encode((String) people.get("respondentName")), null, new Request("lookUp", at.name, ""));
        }
        return at.send("POST", "/engine-rest/process-definition/key/notice/submit-form", body(people), new Request("start", at.name, (String) people.get("respondentName"))) != null;
    }

    private static Map<String, Object> answers(String form) {
        String now = LocalDateTime.now(Desk.LONDON).truncatedTo(ChronoUnit.MINUTES).toString();
        return switch (form) {
            case "recordReport" -> Entries.recordReport();
            case "assessRisk" -> Entries.assessRisk();
            case "recordOpinions" -> Entries.recordOpinions();
            case "draftNotice" -> Entries.draftNotice();
            case "decideNotice" -> Entries.giveNotice();
            case "serveNotice" -> Entries.serveNotice(now);
            case "prepareComplaint" -> Entries.prepareComplaint();
            case "draftClause" -> Entries.draftClause("NOABUSE", false);
            case "considerConflicts" -> Entries.considerConflicts();
            case "fileApplication" -> Entries.fileApplication(now);
            default -> null;
        };
    }

    static String body(Map<String, Object> answers) {
        try {
            ObjectNode variables = JSON.createObjectNode();
            for (Map.Entry<String, Object> answer : answers.entrySet()) {
                ObjectNode value = variables.putObject(answer.getKey());
                if (answer.getValue() instanceof List<?> list) {
                    value.put("type", "Json").put("value", JSON.writeValueAsString(list));
                } else {
                    value.putPOJO("value", answer.getValue());
                }
            }
            return JSON.writeValueAsString(JSON.createObjectNode().set("variables", variables));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody at one door. */
    private final class At {

        private final Visitor visitor;
        private final String name;

        private At(Visitor visitor, String name) {
            this.visitor = visitor;
            this.name = name;
        }

        /** Gives what was answered; null when nothing or no was. Remembers a request that counts. */
        private JsonNode send(String method, String path, String body, Request request) {
            try {
                var answer = visitor.send(method, path, body == null ? null : "application/json", body);
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                boolean kept = answer.statusCode() < 300;
                if (answer.statusCode() >= 500 && !answer.body().contains("The database")) {
                    wrong.add(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
                }
                if (request != null && (kept || answer.statusCode() >= 500)) {
                    (kept ? answered : unsure).merge(request, 1, Integer::sum);
                }
                if (answer.statusCode() == 400 && !answer.body().contains("no longer open")) {
                    wrong.add(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
                }
                return kept ? JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()) : null;
            } catch (java.io.UncheckedIOException e) {
                statuses.merge(0, 1, Integer::sum);
                if (request != null && !(e.getCause() instanceof java.net.ConnectException)) {
                    unsure.merge(request, 1, Integer::sum);
                }
                return null;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
