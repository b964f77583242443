package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.dapo.walk.Visitor;

/** Signing in for real at an identity provider: code, PKCE, state, nonce and signature as they go over the network. */
@Tag("own-application")
@SpringBootTest(classes = AccessAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "dapo.data-directory=target/data/openid-${random.uuid}",
        "dapo.engine-rest=false",
        "camunda.bpm.auto-deployment-enabled=false",
        "camunda.bpm.job-execution.enabled=false"})
class OpenIdSignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @LocalServerPort
    private int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("dapo.openid.issuer", PROVIDER::issuer);
        settings.add("dapo.openid.client-id", () -> IdentityProvider.CLIENT);
        settings.add("dapo.openid.client-secret", () -> IdentityProvider.SECRET);
        settings.add("dapo.openid.time-out", () -> "2s");
    }

    @BeforeEach
    void nobodyAtTheKeyboard() {
        PROVIDER.honest("nobody");
    }

    @Test
    void whoProvesWhoTheyAreIsLedBackToThePageTheyWanted() throws Exception {
        PROVIDER.honest("manager");
        HttpResponse<String> page = get(COCKPIT);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo(COCKPIT);
        assertThat(get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"manager\"").contains("\"cockpit\"").doesNotContain("\"admin\"");
        assertThat(get("/api/me").body()).startsWith("manager, ");
        assertThat(send("POST", "/api/me").statusCode()).as("a change needs the page's token, as ever").isEqualTo(403);
    }

    /** Who made somebody's browser carry a session of theirs has nothing of it once that person has signed in. */
    @Test
    void theSessionIsAnother() throws Exception {
        PROVIDER.honest("officer");
        HttpClient.newBuilder().cookieHandler(cookies).build().send(HttpRequest.newBuilder(at(COCKPIT)).build(), BodyHandlers.discarding());
        String before = session();
        get(COCKPIT);

        assertThat(session()).isNotEqualTo(before);
        assertThat(Visitor.withCookie(port, "JSESSIONID", before).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsNotRecordedAsWorkingHereIsNotLetIn() throws Exception {
        PROVIDER.honest("a-stranger");
        HttpResponse<String> answer = get(COCKPIT);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("nobody has recorded you as working here").doesNotContain("a-stranger");
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        PROVIDER.honest("admin");
        PROVIDER.signingKey = IdentityProvider.key();
        refused(COCKPIT);
    }

    @Test
    void aTokenForAnotherSystemIsRefused() throws Exception {
        PROVIDER.honest("admin");
        PROVIDER.audience = "another-system";
        refused(COCKPIT);
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() throws Exception {
        PROVIDER.honest("admin");
        PROVIDER.nonce = "of-another-sign-in";
        refused(COCKPIT);
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        refused("/login/oauth2/code/dapo?code=stolen&state=guessed");
    }

    /** On a shared terminal the next person would else be let in as the one before. */
    @Test
    void whoSignsOutHereIsSignedOutThereToo() throws Exception {
        PROVIDER.honest("manager");
        get(COCKPIT);
        HttpResponse<String> still = get("/oauth2/sign-out");
        assertThat(still.uri().getPath()).as("a link alone signs nobody out").startsWith("/camunda/app/tasklist");
        assertThat(PROVIDER.left).isEmpty();

        signOut();
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
        HttpResponse<String> page = get("/oauth2/sign-out");
        assertThat(page.uri().getPath()).isEqualTo("/oauth2/signed-out");
        assertThat(page.body()).contains("You are signed out").contains("href=\"/camunda/app/tasklist/default/\"");
        assertThat(PROVIDER.left).containsExactly("manager");
        assertThat(get("/oauth2/sign-out").body()).as("once").contains("You are signed out");
        assertThat(PROVIDER.left).hasSize(1);
    }

    @Test
    void whoIsNotRecordedHereCanComeAsSomebodyElse() throws Exception {
        PROVIDER.honest("a-stranger");
        assertThat(get(COCKPIT).body()).contains("href=\"/oauth2/sign-out\"");
        get("/oauth2/sign-out");
        assertThat(PROVIDER.left).containsExactly("a-stranger");
    }

    @Test
    void whoGivesUpAtTheProviderReadsThatTheyAreNotSignedIn() throws Exception {
        PROVIDER.honest("manager");
        PROVIDER.error = "access_denied";
        page(COCKPIT, 401, "did not let you in, or you did not finish there");
    }

    @Test
    void aProviderThatFallsSilentOrBreaksIsSaidToBeAwayInTime() throws Exception {
        PROVIDER.honest("manager");
        get(COCKPIT);
        signOut();
        PROVIDER.silent = true;
        page(COCKPIT, 503, "does not answer");
        PROVIDER.silent = false;
        PROVIDER.broken = true;
        page(COCKPIT, 503, "does not answer");
        PROVIDER.broken = false;
        assertThat(get(COCKPIT).uri().getPath()).isEqualTo(COCKPIT);
    }

    @Test
    void passwordsOfOursOpenNothingForPeople() throws Exception {
        assertThat(Visitor.script(port, "officer", "demo").get("/api/me").statusCode()).isEqualTo(401);
        Visitor browser = Visitor.stranger(port);
        HttpResponse<String> answer = browser.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded", "username=officer&password=demo");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Passwords are not used here");
        assertThat(Visitor.script(port, "provider", "demo").get("/api/clocks").statusCode()).as("a machine has no other way; there is no such page in this test").isEqualTo(404);
        assertThat(Visitor.script(port, "provider", "wrong").get("/api/clocks").statusCode()).isEqualTo(401);
    }

    @Test
    void theEnginesOwnInterfaceIsGoneWhereItIsSwitchedOff() throws Exception {
        PROVIDER.honest("admin");
        get(COCKPIT);
        for (String path : new String[] {"/engine-rest", "/engine-rest/engine", "/engine-rest/task", "/engine-rest/engine/default/task"}) {
            assertThat(Visitor.script(port, "provider", "demo").get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(path).statusCode()).as(path + " in a session").isEqualTo(404);
        }
    }

    private void refused(String path) throws Exception {
        page(path, 401, "did not confirm who you are");
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    /** A page people can read, which leads back to signing in and repeats nothing that was sent. */
    private void page(String path, int status, String words) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(answer.body()).contains(words).contains("<a href=\"/camunda/app/tasklist/default/\">").doesNotContain("Exception", "token", "stolen", "access_denied");
    }

    /** As the web applications do. */
    private void signOut() throws Exception {
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElseThrow();
        assertThat(browser.send(HttpRequest.newBuilder(at("/camunda/api/admin/auth/user/default/logout")).header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID")).map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String verb, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).method(verb, HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
