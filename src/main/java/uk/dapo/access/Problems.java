package uk.dapo.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Refusals before any page or interface is reached. The texts are ours and hold nothing that was sent. */
final class Problems {

    private Problems() {
    }

    /** As {@code /api} answers (RFC 9457). */
    static void api(HttpServletResponse response, HttpStatus status, String title, String detail) throws IOException {
        write(response, status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status.value(), detail));
    }

    /** As the engine's interface answers, and the web applications show. */
    static void engine(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        write(response, status, MediaType.APPLICATION_JSON_VALUE, """
                {"type":"Refused","message":"%s"}""".formatted(message));
    }

    private static void write(HttpServletResponse response, HttpStatus status, String type, String body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}
