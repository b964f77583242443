package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions: after a while in which nobody did anything, after a shift whatever was done, on signing out, and when the
 * account has a new password or is closed. Tasklist and the board ask for their lists every few seconds by themselves; that is nobody
 * doing anything.
 */
class SessionFilter extends OncePerRequestFilter {

    /** Set by a page's script when the person has typed or clicked meanwhile. */
    static final String ACTIVE = "X-Dapo-Active";

    private static final String SINCE = SessionFilter.class.getName();
    private static final Pattern BY_ITSELF = Pattern.compile("/camunda/api/(engine/engine/[^/]+/filter(/.*)?|admin/auth/user/[^/]+)|/api/board");
    private static final Pattern SIGN_OUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    /** When a session began and was last used, by a clock that only counts; and the account's epoch then. */
    private record Since(long began, long used, long epoch, String username) {
    }

    private final SessionProperties limits;
    private final Sessions sessions;

    SessionFilter(SessionProperties limits, Sessions sessions) {
        this.limits = limits;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        signedIn(before).ifPresent(username -> {
            Since since = since(before, username);
            long now = System.nanoTime();
            if (now - since.began() > limits.longest().toNanos() || now - since.used() > limits.idle().toNanos() || since.epoch() != sessions.epoch(username)) {
                before.invalidate();
            } else if (isSomebody(request)) {
                before.setAttribute(SINCE, new Since(since.began(), now, since.epoch(), username));
            }
        });
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after != null && SIGN_OUT.matcher(path(request)).matches()) {
            OpenIdDeparture.end(after);
        } else {
            signedIn(after).ifPresent(username -> since(after, username));
        }
    }

    /** The beginning of this person's session; now, when they have just signed in. */
    private Since since(HttpSession session, String username) {
        if (session.getAttribute(SINCE) instanceof Since since && since.username().equals(username)) {
            return since;
        }
        long now = System.nanoTime();
        Since fresh = new Since(now, now, sessions.epoch(username), username);
        session.setAttribute(SINCE, fresh);
        return fresh;
    }

    /** Who is signed in to the web applications in this session. */
    static Optional<String> signedIn(HttpSession session) {
        return Optional.ofNullable(session).map(AuthenticationUtil::getAuthsFromSession)
                .map(all -> all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT)).map(Authentication::getIdentityId);
    }

    private static boolean isSomebody(HttpServletRequest request) {
        return request.getHeader(ACTIVE) != null || !BY_ITSELF.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
