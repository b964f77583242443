package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void healthAnswersEverybodyWithOneWord() throws Exception {
        HttpResponse<String> response = get("/actuator/health");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theRootLeadsToTasklist() throws Exception {
        HttpResponse<String> response = get("/");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/default/");
    }

    /** A page's scripts run only with the nonce of its own answer; others are answered at the same time. */
    @Test
    void aPageCarriesTheNonceOfItsOwnAnswer() {
        Pattern inHeader = Pattern.compile("'nonce-([^']+)'");
        Pattern inPage = Pattern.compile("nonce=\"([^\"]+)\"");
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 300)
                .mapToObj(n -> client.sendAsync(request("/camunda/app/tasklist/default/").build(), text())).toList();
        assertThat(answers.stream().map(CompletableFuture::join).filter(answer -> {
            Matcher header = inHeader.matcher(answer.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(header.find()).isTrue();
            assertThat(inPage.matcher(answer.body()).find()).isTrue();
            return inPage.matcher(answer.body()).results().anyMatch(script -> !script.group(1).equals(header.group(1)));
        })).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/me", "/api/nothing", "/engine-rest", "/engine-rest/task", "/engine-rest/engine", "/engine-rest/nothing",
            "/engine-rest/process-definition/key/notice/xml"})
    void interfacesAskStrangersToSignIn(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(response.body()).contains("\"status\":401").doesNotContain("xception").doesNotContain(path);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aScriptIsNotAskedByTheBrowser() throws Exception {
        HttpResponse<String> response = client.send(request("/api/me").header("X-Requested-With", "XMLHttpRequest").build(), text());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/error", "/actuator", "/actuator/env", "/actuator/health/db", "/webjars/camunda/index.html",
            "/index.html", "/apix", "/engine-restx", "/camunda-welcome/index.html", "/h2-console", "/login", "/logout"})
    void everythingElseIsNotThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        HttpResponse<String> signedIn = get(path, "admin", "demo");
        assertThat(signedIn.statusCode()).isEqualTo(404);
        assertThat(signedIn.body()).doesNotContain("not meant to be seen").doesNotContain("xception").doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//engine-rest/task", "/engine-rest;x/task", "/engine-rest//task", "/api/me;a=b", "/camunda/../engine-rest/task", "/api/%2e%2e/api/me",
            "//api/me", "/engine-rest/%2ftask", "/camunda/app//admin/default/setup/"})
    void anAddressThatCouldBeReadInTwoWaysIsRefused(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
        assertThat(get(path, "admin", "demo").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/tasklist/default/setup/", "/camunda/api/admin/setup/default/user/create"})
    void theFirstComerCannotMakeThemselvesAdministrator(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(client.send(request(path).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), text()).statusCode()).isEqualTo(404);
    }

    @Test
    void theRightPasswordOpensBothInterfaces() throws Exception {
        assertThat(get("/api/me", "legal", "demo").body()).isEqualTo("legal, staff");
        assertThat(get("/api/me", "inspector", "demo").body()).isEqualTo("inspector, inspector");
        assertThat(get("/engine-rest/user", "legal", "demo").body()).contains("\"id\":\"legal\"").doesNotContain("\"id\":\"admin\"");
    }

    @Test
    void theEngineForgetsWhoAskedWhenTheRequestEnds() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get("/api/me", "legal", "demo").body()).startsWith("legal");
            assertThat(get("/api/me").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody:demo", "custody:", ":demo", ":", "custody", "a\u0000b:demo", "\u0001:x"})
    void otherCredentialsAreRefused(String credentials) throws Exception {
        assertThat(client.send(request("/api/me").header("Authorization", "Basic " + base64(credentials)).build(), text()).statusCode()).isEqualTo(401);
        assertThat(client.send(request("/api/me").header("Authorization", "Basic " + "not base64!").build(), text()).statusCode()).isEqualTo(401);
        assertThat(client.send(request("/api/me").header("Authorization", "Bearer " + base64(credentials)).build(), text()).statusCode()).isEqualTo(401);
    }

    @Test
    void aVeryLongNameOrPasswordIsRefused() throws Exception {
        assertThat(get("/api/me", "x".repeat(3000), "demo").statusCode()).isEqualTo(401);
        assertThat(get("/api/me", "safeguarding", "x".repeat(3000)).statusCode()).isEqualTo(401);
        assertThat(get("/api/me", "safeguarding", "demo").statusCode()).as("not counted as a try").isEqualTo(200);
    }

    @Test
    void aWrongPasswordLocksForAWhileAtEveryDoor() throws Exception {
        account("lockout");
        assertThat(get("/api/me", "lockout", "wrong").statusCode()).isEqualTo(401);
        assertThat(get("/api/me", "lockout", "long-enough-and-right").statusCode()).as("locked").isEqualTo(401);
        assertThat(get("/engine-rest/task", "lockout", "long-enough-and-right").statusCode()).as("locked").isEqualTo(401);
        assertThat(signInToWeb("lockout", "long-enough-and-right", "welcome")).as("locked").isEqualTo(401);
        Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(500))
                .until(() -> get("/api/me", "lockout", "long-enough-and-right").statusCode() == 200);
    }

    @Test
    void anErrorSaysNothingOfItsCause() throws Exception {
        HttpResponse<String> response = get("/api/broken", "officer", "demo");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("secret").doesNotContain("xception").doesNotContain("trace");
    }

    @Test
    void theWebApplicationsKeepTheirSignInAndTheirToken() throws Exception {
        HttpResponse<String> page = get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);

        HttpResponse<String> withoutToken = client.send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=officer&password=demo")).build(), text());
        assertThat(withoutToken.statusCode()).isEqualTo(403);

        assertThat(signInToWeb("officer", "demo", "tasklist")).isEqualTo(200);
        assertThat(get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
        assertThat(signInToWeb("officer", "demo", "cockpit")).as("not for officers").isEqualTo(403);
        assertThat(signInToWeb("designer", "demo", "tasklist")).as("not for designers").isEqualTo(403);
        assertThat(signInToWeb("admin", "demo", "admin")).isEqualTo(200);
    }

    @Test
    void whoIsSignedInToTasklistMayReadFromTheApiAndNotChange() throws Exception {
        assertThat(signInToWeb("victimCare", "demo", "tasklist")).isEqualTo(200);
        assertThat(get("/api/me").body()).isEqualTo("victimCare, staff");
        assertThat(client.send(request("/api/me").POST(HttpRequest.BodyPublishers.noBody()).build(), text()).statusCode()).isEqualTo(401);
        assertThat(get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(get("/api/me", "legal", "demo").body()).as("credentials count before the session").isEqualTo("legal, staff");
    }

    @Test
    void theSessionOfADeletedAccountOpensNothing() throws Exception {
        account("leaver");
        assertThat(signInToWeb("leaver", "long-enough-and-right", "welcome")).isEqualTo(200);
        assertThat(get("/api/me").statusCode()).isEqualTo(200);
        identity.deleteUser("leaver");
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    private void account(String name) {
        User user = identity.newUser(name);
        user.setPassword("long-enough-and-right");
        identity.saveUser(user);
    }

    private int signInToWeb(String username, String password, String application) throws Exception {
        get("/camunda/app/" + application + "/default/");
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst().orElseThrow().getValue();
        return client.send(request("/camunda/api/admin/auth/user/default/login/" + application)
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=" + password)).build(), text()).statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), text());
    }

    private HttpResponse<String> get(String path, String username, String password) throws Exception {
        return client.send(request(path).header("Authorization", "Basic " + base64(username + ":" + password)).build(), text());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
