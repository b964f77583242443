package uk.dapo.victim.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the page: refuses floods, bodies that are too large or of another kind, and other methods, before anything
 * reads them; and says to the browser what it must not do.
 */
class FeedbackShield extends OncePerRequestFilter {

    /** Three answers and a comment of 1,000 characters, each of them encoded as nine at most. */
    private static final int LARGEST_BODY = 16 * 1024;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Robots-Tag", "noindex, nofollow",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private final FloodGate gate;

    FeedbackShield(FloodGate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        HttpStatus refused = refused(request);
        if (refused == null) {
            chain.doFilter(request, response);
            return;
        }
        if (refused == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        if (refused == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
        }
        // what was not read must not be taken for the next request
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setStatus(refused.value());
    }

    private HttpStatus refused(HttpServletRequest request) {
        if (!gate.lets(request.getRemoteAddr())) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!METHODS.contains(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        if (request.getContentLengthLong() < 0) {
            return HttpStatus.LENGTH_REQUIRED;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) ? null : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }
}
