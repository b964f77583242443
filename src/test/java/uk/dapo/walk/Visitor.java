package uk.dapo.walk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Somebody at the doors from outside: with a browser's cookies, with a user name and password on each request, or a stranger. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(20)).build();
    private final String base;
    private final String authorization;

    private Visitor(int port, String authorization) {
        this.base = "http://127.0.0.1:" + port;
        this.authorization = authorization;
    }

    /** Somebody who has not signed in; may sign in with {@link #signIn}. */
    public static Visitor stranger(int port) {
        return new Visitor(port, null);
    }

    /** A script that gives user name and password with each request. */
    public static Visitor script(int port, String username, String password) {
        return new Visitor(port, "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Somebody who holds a copy of a cookie. */
    public static Visitor withCookie(int port, String name, String value) {
        Visitor thief = new Visitor(port, null);
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        thief.cookies.getCookieStore().add(URI.create(thief.base), cookie);
        return thief;
    }

    /** Signs in to a web application as its page does; gives the status. */
    public int signIn(String username, String password, String application) {
        get("/camunda/app/" + application + "/default/");
        int status = send("POST", "/camunda/api/admin/auth/user/default/login/" + application, "application/x-www-form-urlencoded",
                "username=" + encode(username) + "&password=" + encode(password)).statusCode();
        // the new session has a token of its own
        get("/camunda/app/" + application + "/default/");
        return status;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    /** Sends JSON, with the web applications' token if there is one. */
    public HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, "application/json", json);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!method.equals("GET")) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        }
        try {
            return client.send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
