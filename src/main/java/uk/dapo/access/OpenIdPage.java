package uk.dapo.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.client.HttpServerErrorException;

/** What people read on the way to the identity provider and back, when it does not end in the page they wanted. The texts hold nothing that was sent. */
enum OpenIdPage {

    UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "The identity provider does not answer",
            "You cannot sign in until it does. Wait a minute and try again. If it goes on, tell whoever runs the force's sign-in.", OpenIdPage.AGAIN, "Try again"),
    NOT_LET_IN(HttpStatus.UNAUTHORIZED, "You are not signed in",
            "The identity provider did not let you in, or you did not finish there.", OpenIdPage.AGAIN, "Sign in"),
    TOO_LATE(HttpStatus.UNAUTHORIZED, "You are not signed in",
            "The identity provider did not confirm who you are for a sign-in that is open here. It took too long, or the page was opened from a bookmark.", OpenIdPage.AGAIN, "Sign in"),
    NOT_CONFIRMED(HttpStatus.UNAUTHORIZED, "You are not signed in",
            "The identity provider did not confirm who you are. If it happens again, tell whoever runs this system: the provider's settings and ours do not match.", OpenIdPage.AGAIN, "Sign in"),
    NOBODY_HERE(HttpStatus.FORBIDDEN, "You are not recorded here",
            "The identity provider knows you, and nobody has recorded you as working here. Ask whoever records people at work.", OpenIdDeparture.SIGN_OUT, "Sign in as somebody else"),
    SIGNED_OUT(HttpStatus.OK, "You are signed out",
            "Close the browser if others use this computer.", OpenIdPage.AGAIN, "Sign in");

    private static final String AGAIN = SignIn.TASKLIST;
    private static final int DEEPEST = 30;
    private static final String RETRY_SECONDS = "60";
    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s - DAPO</title>
              <link rel="icon" href="data:,">
              <style>
                body { font: 1.125rem/1.5 system-ui, sans-serif; color: #111; background: #fff; margin: 0; }
                header { background: #1f2a44; color: #fff; padding: .75rem 1.5rem; font-weight: bold; }
                main { max-width: 40rem; margin: 2rem auto; padding: 0 1.5rem; }
                a { display: inline-block; padding: .6rem 1.2rem; background: #1f2a44; color: #fff; }
                a:focus { outline: 3px solid #111; outline-offset: 3px; }
              </style>
            </head>
            <body>
            <header>DAPO</header>
            <main>
              <h1>%1$s</h1>
              <p>%2$s</p>
              <p><a href="%3$s">%4$s</a></p>
            </main>
            </body>
            </html>
            """;

    private final HttpStatus status;
    private final String html;

    OpenIdPage(HttpStatus status, String title, String text, String address, String link) {
        this.status = status;
        this.html = HTML.formatted(title, text, address, link);
    }

    /** What to say of a sign-in that failed. */
    static OpenIdPage of(AuthenticationException failed) {
        String code = failed instanceof OAuth2AuthenticationException refused ? refused.getError().getErrorCode() : "";
        if (isAway(failed) || code.equals("temporarily_unavailable") || code.equals("server_error")) {
            return UNREACHABLE;
        }
        return switch (code) {
            case "access_denied", "login_required", "interaction_required", "consent_required" -> NOT_LET_IN;
            case "authorization_request_not_found" -> TOO_LATE;
            default -> NOT_CONFIRMED;
        };
    }

    private static boolean isAway(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException || cause instanceof HttpServerErrorException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    void show(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (this == UNREACHABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getWriter().write(html);
    }
}
