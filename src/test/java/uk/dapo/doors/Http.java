package uk.dapo.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks the running application over HTTP: as a script does, or as a browser that is signed in to the web applications. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    record Answer(int status, String body) {

        boolean refused() {
            return status >= 400 && status < 500;
        }

        /** What a person is told. */
        String message() {
            JsonNode json = json();
            return json.path("message").asText(json.path("detail").asText(""));
        }

        JsonNode json() {
            try {
                return JSON.readTree(body.isEmpty() ? "{}" : body);
            } catch (JsonProcessingException e) {
                return JSON.missingNode();
            }
        }

        @Override
        public String toString() {
            return status + " " + (body.length() > 400 ? body.substring(0, 400) + "…" : body);
        }
    }

    /** One person at one of the two copies of the engine's interface. */
    interface Caller {

        Answer send(String verb, String path, String contentType, byte[] body);

        default Answer json(String verb, String path, String body) {
            return send(verb, path, "application/json", body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final String root;
    private final HttpClient client = HttpClient.newHttpClient();

    Http(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /** A path of the whole application, as somebody with a password. */
    Answer send(String user, String verb, String path, String contentType, byte[] body) {
        return send(client, request(path, verb, contentType, body)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8))));
    }

    /** {@code /engine-rest}, with a password on every request. */
    Caller script(String user) {
        return (verb, path, type, body) -> send(user, verb, "/engine-rest" + path, type, body);
    }

    /** The copy under {@code /camunda}, with the session and the token of a browser. */
    Caller browser(String user, String application) {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        send(browser, request("/camunda/app/" + application + "/default/", "GET", null, null));
        Answer signedIn = send(browser, request("/camunda/api/admin/auth/user/default/login/" + application, "POST", "application/x-www-form-urlencoded",
                ("username=" + user + "&password=demo").getBytes(StandardCharsets.UTF_8)).header("X-XSRF-TOKEN", token(cookies)));
        if (signedIn.status() != 200) {
            throw new IllegalStateException(user + " was not let in: " + signedIn);
        }
        // signing in begins a new session with a new token
        send(browser, request("/camunda/app/" + application + "/default/", "GET", null, null));
        return (verb, path, type, body) -> send(browser, request((path.startsWith("/camunda/") ? "" : "/camunda/api/engine/engine/default") + path, verb, type, body)
                .header("X-XSRF-TOKEN", token(cookies)));
    }

    private static String token(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    private HttpRequest.Builder request(String path, String verb, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return contentType == null || body == null ? request : request.header("Content-Type", contentType);
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
