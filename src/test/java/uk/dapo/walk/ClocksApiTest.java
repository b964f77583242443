package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.clock.ClockKind;

/** The clocks over the real door: any signed-in role asks, nobody else does, and whatever is asked is answered in kind. */
@CaseTest
@Import(Desk.class)
class ClocksApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"officer", "constable", "supervisor", "inspector", "superintendent", "dapoTeam", "legal", "courtLiaison", "custody", "offenderManager",
            "victimCare", "safeguarding", "manager", "designer", "admin"})
    void anyRoleAsks(String username) throws Exception {
        assertThat(get(username, "/api/clocks").statusCode()).isEqualTo(200);
        JsonNode answer = JSON.readTree(get(username, "/api/clocks/hearing-after-notice?from=2026-06-12T18:00").body());
        assertThat(answer.path("due").asText()).isEqualTo("2026-06-15T18:00:00+01:00");
        assertThat(answer.path("lastSitting").asText()).isEqualTo("2026-06-15T10:00:00+01:00");
    }

    @Test
    void whoHasNotSignedInDoesNot() throws Exception {
        assertThat(get(null, "/api/clocks").statusCode()).isEqualTo(401);
        assertThat(get(null, "/api/clocks/notification?from=2026-06-12T18:00").statusCode()).isEqualTo(401);
    }

    static ClockKind[] kinds() {
        return ClockKind.values();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyClockAnswersAndSaysItsSection(ClockKind kind) throws Exception {
        JsonNode answer = JSON.readTree(get("officer", "/api/clocks/" + kind.id() + "?from=2026-06-12T18:00").body());
        assertThat(answer.path("clock").asText()).isEqualTo(kind.id());
        assertThat(answer.path("section").asText()).isNotEmpty();
        assertThat(answer.path("explanation").asText()).contains("12 June 2026").endsWith(".");
    }

    /** A safety net is data: a changed row changes the answer, without a new program. */
    @Test
    void theSafetyNetIsATablesNotTheProgrammes() throws Exception {
        String ask = "/api/clocks/return-hearing-safety-net?from=2026-06-12T18:00";
        assertThat(JSON.readTree(get("officer", ask).body()).path("due").asText()).startsWith("2026-06-27T00:00");
        jdbc.sql("update register.safety_net set days = 7 where clock_kind = 'return-hearing-safety-net'").update();
        try {
            assertThat(JSON.readTree(get("officer", ask).body()).path("due").asText()).startsWith("2026-06-20T00:00");
        } finally {
            jdbc.sql("update register.safety_net set days = 14 where clock_kind = 'return-hearing-safety-net'").update();
        }
    }

    /** Huge, tiny, foreign, broken, doubled: a problem that names the field and says what to give instead. */
    @Test
    void whateverIsAskedIsAnsweredWithAProblemThatHelps() throws Exception {
        for (String from : new String[] {"", "0", " ", "T", "2026", "2026-06-12", "12/06/2026 18:00", "2026-06-12T25:00", "2026-06-12T18:00+99:00", "2026-06-31T10:00",
                "-2026-06-12T18:00", "+12026-06-12T18:00", "99999999999999999999", "2026-06-12T18:00[Europe/Paris]", "\u0000", "\r\nX: y", "<script>alert(1)</script>",
                "${7*7}", "'; drop table register.clock; --", "٢٠٢٦-٠٦-١٢T١٨:٠٠", "\uD83D\uDE00", "\u202E2026-06-12T18:00", "x".repeat(6000)}) {
            problem(get("officer", "/api/clocks/notification?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8)), "from");
        }
        problem(get("officer", "/api/clocks/notification?from=2026-06-12T18:00&from=2026-06-13T18:00"), "from");
        problem(get("officer", "/api/clocks/notification"), "from");
        problem(get("officer", "/api/clocks/notification?hearing=2026-06-12T18:00"), "from");
        problem(get("officer", "/api/clocks/notification?from=2026-06-12T18:00&hearing=2026-06-12T18:00"), "hearing");
        problem(get("officer", "/api/clocks/court-after-breach-arrest?from=2026-06-12T18:00&hearing=0"), "hearing");
        problem(get("officer", "/api/clocks/" + "k".repeat(6000) + "?from=2026-06-12T18:00"), "kind");
        problem(get("officer", "/api/clocks/NOTIFICATION?from=2026-06-12T18:00"), "kind");
        assertThat(send(HttpRequest.newBuilder(uri("/api/clocks/notification?from=2026-06-12T18:00")).POST(HttpRequest.BodyPublishers.ofString("x")), "officer").statusCode())
                .isBetween(400, 499);
    }

    @Test
    void noRandomTextGetsAnythingButAnAnswerOrAProblem() throws Exception {
        long seed = Long.getLong("dapo.seed", System.nanoTime());
        System.out.println("random texts asked of the clocks, seed " + seed);
        Random random = new Random(seed);
        String alphabet = "0123456789-:T+.Z ez\u00e9%&=#/\\\"<{[\u0660\u4e2d";
        for (int i = 0; i < 300; i++) {
            StringBuilder from = new StringBuilder(random.nextInt(4) == 0 ? "2026-06-1" : "");
            for (int length = random.nextInt(24); length > 0; length--) {
                from.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            HttpResponse<String> answer = get("officer", "/api/clocks/hearing-after-notice?from=" + URLEncoder.encode(from.toString(), StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                problem(answer, "from");
            }
        }
    }

    private static void problem(HttpResponse<String> answer, String field) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).hasSizeBetween(20, 1500).endsWith(".");
    }

    private HttpResponse<String> get(String username, String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET(), username);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String username) throws Exception {
        if (username != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
