package uk.dapo.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.VictimEntries.safeContact;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.Confidential;

/** The page on which somebody says how a contact went: by QR code or link, once, without signing in, whatever is thrown at it. */
@CaseTest
@Import(Desk.class)
class FeedbackPageTest {

    private static final java.nio.file.Path CHROMIUM = java.nio.file.Path.of("/usr/bin/chromium");
    private static final Map<String, String> ANSWERS = Map.of("listened", "yes", "informed", "partly", "safer", "no", "comment", "Thank you, <script>alert(1)</script> Zoë & 👍");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Confidential confidential;
    @LocalServerPort
    int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private String reference;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        reference = new Path(desk).authorised();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theCodeLeadsToQuestionsThatAreAnsweredOnce() throws Exception {
        String secret = secret();

        HttpResponse<String> page = get("/f/" + secret);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("How did we do?").doesNotContainIgnoringCase("police").doesNotContain(reference).doesNotContain("Vera").doesNotContainIgnoringCase("victim");
        assertThat(get("/f/" + secret).statusCode()).as("looking uses nothing up").isEqualTo(200);
        HttpResponse<String> answered = post(secret, ANSWERS);
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.headers().firstValue("Location")).hasValue("/f/thanks");

        assertThat(jdbc.sql("select listened || informed || safer || area || contact_kind from register.feedback_figure where day = '2026-06-09' order by 1").query(String.class).list())
                .contains("yespartlynoCroydonvisit");
        byte[] comment = jdbc.sql("select comment from register.feedback_answer order by answered_at desc, invitation_id desc limit 1").query(byte[].class).single();
        assertThat(new String(comment, UTF_8)).doesNotContain("Thank");
        assertThat(confidential.open(comment, "feedback", new Confidential.Look("look-ups", "manager", "reading what was written"))).isEqualTo("Thank you, <script>alert(1)</script> Zoë & 👍");
        assertThat(get("/f/" + secret).statusCode()).isEqualTo(404);
        assertThat(post(secret, ANSWERS).statusCode()).as("a replay").isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from register.feedback_invitation where link_digest like ? or process_instance_id is not null and used_at is not null").param("%" + secret + "%")
                .query(Integer.class).single()).as("neither the link nor whose task showed it is kept").isZero();
    }

    @Test
    void theLinkComesByTheSafeWayToo() {
        desk.as("constable").starts("victim-contact", safeContact(reference));
        desk.as("constable").starts("victim-feedback", Map.of("contactCase", reference, "contactKind", "visit", "inviteBy", "link"));
        desk.settle();

        assertThat(jdbc.sql("select state from register.outward_message where case_reference = ? and key like 'feedback/%'").param(reference).query(String.class).single())
                .isEqualTo("HANDED_OVER");
    }

    @Test
    void usedTooOldAndGuessedLinksLookTheSame() throws Exception {
        String old = secret();
        desk.clockAt("2026-07-08T10:00");
        String guessed = "A".repeat(22);

        assertThat(get("/f/" + old).statusCode()).isEqualTo(404);
        assertThat(get("/f/" + old).body()).isEqualTo(get("/f/" + guessed).body());
        assertThat(post(old, ANSWERS).body()).isEqualTo(post(guessed, ANSWERS).body());
        assertThat(get("/f/..%2f..%2factuator").statusCode()).isIn(400, 404);
        assertThat(get("/f/' or 1=1 --".replace(" ", "%20")).statusCode()).isIn(400, 404);
    }

    @Test
    void theBrowserIsToldToKeepNothingAndLoadNothing() throws Exception {
        for (String path : List.of("/f/" + secret(), "/f/thanks", "/f", "/f/page.css", "/f/page.js", "/f/nothing-here")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void hugeBodiesOtherMethodsAndOtherKindsAreRefusedAndKeepTheLink() throws Exception {
        String secret = secret();
        assertThat(send(request("/f").POST(BodyPublishers.ofString("k=" + secret + "&comment=" + "x".repeat(20_000))).header("Content-Type", "application/x-www-form-urlencoded")).statusCode()).isEqualTo(413);
        assertThat(send(request("/f").POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100]))).header("Content-Type", "application/x-www-form-urlencoded")).statusCode()).isEqualTo(411);
        assertThat(send(request("/f").POST(BodyPublishers.ofString("{}")).header("Content-Type", "application/json")).statusCode()).isEqualTo(415);
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            assertThat(send(request("/f/" + secret).method(method, BodyPublishers.noBody())).statusCode()).as(method).isIn(405, 400);
        }
        assertThat(post(secret, Map.of("listened", "<script>", "comment", "y".repeat(3_000))).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("select listened is null and octet_length(comment) < 1100 from register.feedback_answer order by invitation_id desc limit 1").query(Boolean.class).single()).isTrue();
    }

    @Test
    void nothingChosenIsAProblemThatIsSaidAndUsesNothingUp() throws Exception {
        String secret = secret();
        HttpResponse<String> empty = post(secret, Map.of("comment", "  "));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("role=\"alert\"").contains("Answer at least one question");
        assertThat(get("/f/" + secret).statusCode()).isEqualTo(200);
    }

    @Test
    void aFloodIsTurnedAwayForAMinute() throws Exception {
        desk.clockAt("2026-06-09T11:00");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 62; i++) {
            statuses.add(get("/f/page.css").statusCode());
        }
        assertThat(statuses.subList(0, 60)).containsOnly(200);
        assertThat(statuses.subList(60, 62)).containsOnly(429);
        desk.clockAt("2026-06-09T11:01");
        assertThat(get("/f/page.css").statusCode()).isEqualTo(200);
    }

    @Test
    void onATelephoneItIsPlainAccessibleAndLeftAtATouch() {
        boolean there = Files.isExecutable(CHROMIUM);
        Assumptions.assumeTrue(there || Boolean.getBoolean("browser.required"), "Chromium is not here");
        String secret = secret();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true)).newPage();
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/f") && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate("http://localhost:" + port + "/f/" + secret);
            accessible(page, "questions");
            assertThat(page.url()).as("the link does not stay in the address").endsWith("/f");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("no sideways scrolling").isLessThanOrEqualTo(360);
            page.click("button");
            page.waitForSelector("[role=alert]");
            accessible(page, "problem");
            page.check("#listened-yes");
            page.fill("#comment", "It helped.");
            page.click("button");
            page.waitForURL("**/f/thanks");
            accessible(page, "thanks");
            assertThat(elsewhere).isEmpty();

            page.route("**/weather", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("weather")));
            int before = (Integer) page.evaluate("history.length");
            page.click("#exit");
            page.waitForURL("**/weather");
            assertThat((Integer) page.evaluate("history.length")).as("the page is replaced in the history").isEqualTo(before);
        }
    }

    private static void accessible(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(java.nio.file.Path.of("target/feedback-" + name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(violation -> violation.getId() + ": " + violation.getDescription()).toList()).isEmpty();
    }

    /** The secret of a fresh link, read from the code that an officer shows. */
    private String secret() {
        ProcessInstance asked = desk.as("officer").starts("victim-feedback", Map.of("contactCase", reference, "contactKind", "visit", "inviteBy", "code"));
        String uri = desk.as("officer").opens("showFeedbackCode", asked.getId()).get("feedbackCode").toString();
        String link = link(uri);
        assertThat(link).matches("http://localhost:\\d+/f/[A-Za-z0-9_-]{22}");
        return link.substring(link.length() - 22);
    }

    /** The link in a picture of a code. */
    static String link(String uri) {
        String svg = new String(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)), UTF_8);
        try {
            Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
            size.find();
            int modules = Integer.parseInt(size.group(1)) - 8;
            BitMatrix bits = new BitMatrix(modules);
            Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
            while (dark.find()) {
                bits.set(Integer.parseInt(dark.group(1)) - 4, Integer.parseInt(dark.group(2)) - 4);
            }
            return new Decoder().decode(bits).getText();
        } catch (com.google.zxing.ReaderException e) {
            throw new AssertionError("The code cannot be read", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String secret, Map<String, String> answers) throws Exception {
        String body = "k=" + secret + answers.entrySet().stream().map(each -> "&" + each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8)).collect(Collectors.joining());
        return send(request("/f").POST(BodyPublishers.ofString(body)).header("Content-Type", "application/x-www-form-urlencoded"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
