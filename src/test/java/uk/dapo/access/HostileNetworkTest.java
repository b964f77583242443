package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.dapo.walk.Visitor;

/** What comes from a network nobody can trust: names, lengths, cookies, headers, sessions. */
@AccessTest
class HostileNetworkTest {

    private static final String LONG = "x".repeat(BodyLimit.TEXT + 1);

    @LocalServerPort
    private int port;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Sessions sessions;

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/engine-rest/task", "/engine-rest/engine/default/task", "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default/login/tasklist", "/elsewhere", "/"})
    void nothingTakesALongRequest(String path) throws IOException {
        assertThat(Visitor.script(port, "officer", "demo").send("POST", path, "{\"a\":\"" + LONG + "\"}").statusCode()).isEqualTo(413);
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(LONG.length()) + "\r\n" + LONG + "\r\n0\r\n\r\n")).as("of a length it does not tell").contains(" 413 ");
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/form-data; boundary=x\r\nConnection: close\r\n\r\n"
                + "0\r\n\r\n")).contains(" 411 ");
    }

    @Test
    void anUnknownNameReachesNothing() throws IOException {
        for (String path : List.of("/", "/api/me", "/engine-rest/engine", "/camunda/app/tasklist/default/")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n")).contains(" 400 ").doesNotContain("attacker");
        }
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nHost: 10.20.30.40\r\nConnection: close\r\n\r\n")).contains(" 200 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: attacker.example\r\nConnection: close\r\n\r\n")).as("nor by a proxy's word")
                .contains(" 400 ").doesNotContain("attacker");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).contains(" 302 ");
    }

    @Test
    void behindTlsCookiesAreSecureAndBrowsersAreToldToStay() throws IOException {
        String answer = raw("GET /camunda/app/tasklist/default/ HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        List<String> cookies = answer.lines().filter(line -> line.startsWith("Set-Cookie")).toList();
        assertThat(cookies).hasSizeGreaterThanOrEqualTo(2).allMatch(cookie -> cookie.contains("Secure"));
        assertThat(cookies.stream().filter(cookie -> cookie.contains("JSESSIONID"))).allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(answer).contains("Strict-Transport-Security: max-age=");
        assertThat(raw("GET /camunda/app/tasklist/default/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void ourAnswersLoadNothingAndAreNotFramed() {
        HttpResponse<String> answer = Visitor.script(port, "officer", "demo").get("/api/me");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor browser = signedIn("supervisor");
        String session = browser.cookie("JSESSIONID").orElseThrow();
        assertThat(browser.send("POST", "/camunda/api/admin/auth/user/default/logout", null).statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.withCookie(port, "JSESSIONID", session).get("/api/me").statusCode()).as("a copy of the cookie").isEqualTo(401);
        assertThat(Visitor.withCookie(port, "JSESSIONID", session).get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInStartsANewSession() {
        Visitor browser = Visitor.stranger(port);
        browser.get("/camunda/app/tasklist/default/");
        String planted = browser.cookie("JSESSIONID").orElseThrow();
        assertThat(browser.signIn("supervisor", "demo", "tasklist")).isEqualTo(200);
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(planted);
        assertThat(Visitor.withCookie(port, "JSESSIONID", planted).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsAllSessionsAndAClosedAccountToo() {
        account("moving");
        Visitor one = Visitor.stranger(port);
        Visitor other = Visitor.stranger(port);
        assertThat(one.signIn("moving", "long-enough-and-right", "welcome")).isEqualTo(200);
        assertThat(other.signIn("moving", "long-enough-and-right", "welcome")).isEqualTo(200);
        Visitor script = Visitor.script(port, "moving", "long-enough-and-right");
        assertThat(script.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(one.send("PUT", "/camunda/api/engine/engine/default/user/moving/credentials",
                "{\"password\":\"another-kettle-1\",\"authenticatedUserPassword\":\"long-enough-and-right\"}").statusCode()).isEqualTo(204);
        assertThat(List.of(one, other)).allMatch(browser -> browser.get("/api/me").statusCode() == 401)
                .allMatch(browser -> browser.get("/camunda/api/engine/engine/default/task").statusCode() == 401);
        assertThat(script.get("/api/me").statusCode()).as("a password that was right a moment ago").isEqualTo(401);

        assertThat(other.signIn("moving", "another-kettle-1", "welcome")).isEqualTo(200);
        sessions.endAll("moving");
        assertThat(other.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyGivesThemselvesAnotherName() {
        account("vain");
        Visitor vain = Visitor.script(port, "vain", "long-enough-and-right");
        assertThat(vain.send("PUT", "/engine-rest/user/vain/profile", "{\"id\":\"vain\",\"firstName\":\"Helen\",\"lastName\":\"Marsh\"}").statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("vain").singleResult().getLastName()).isNull();
    }

    private Visitor signedIn(String username) {
        Visitor browser = Visitor.stranger(port);
        assertThat(browser.signIn(username, "demo", "tasklist")).isEqualTo(200);
        return browser;
    }

    private void account(String name) {
        User user = identity.newUser(name);
        user.setPassword("long-enough-and-right");
        identity.saveUser(user);
        identity.createMembership(name, "officer");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException e) {
                // it has answered and closed while we were still sending
            }
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            try {
                for (int read = in.read(); read >= 0; read = in.read()) {
                    answer.append((char) read);
                }
            } catch (IOException e) {
                // the rest of what we sent was thrown away
            }
            return answer.toString();
        }
    }
}
