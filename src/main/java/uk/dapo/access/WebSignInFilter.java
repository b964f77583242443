package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** At the web applications' own sign-in: says how long to wait instead of "wrong password", and remembers the browser of who came in. */
class WebSignInFilter extends OncePerRequestFilter {

    private static final String SIGN_IN = "/camunda/api/admin/auth/user/";

    private final SignInPolicy policy;
    private final SignInAttempts attempts;
    private final Devices devices;
    private final boolean localPasswords;

    WebSignInFilter(SignInPolicy policy, SignInAttempts attempts, Devices devices, boolean localPasswords) {
        this.policy = policy;
        this.attempts = attempts;
        this.devices = devices;
        this.localPasswords = localPasswords;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return !request.getMethod().equals("POST") || !path.startsWith(SIGN_IN) || !path.contains("/login/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String username = Optional.ofNullable(request.getParameter("username")).orElse("");
        if (!localPasswords) {
            refuse(response, HttpStatus.FORBIDDEN, "Passwords are not used here. Sign in through the force's identity provider.");
            return;
        }
        Optional<Duration> wait = policy.wait(username);
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, SignInPolicy.say(wait.get()));
            return;
        }
        // before the answer is on its way; worth nothing until somebody has signed in with it
        String device = devices.mark(request, response);
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.OK.value()) {
            attempts.remember(VisitFilter.digest(device), username);
        }
    }

    /** In the form the sign-in page shows to the person. */
    private static void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        Problems.engine(response, status, message);
    }
}
