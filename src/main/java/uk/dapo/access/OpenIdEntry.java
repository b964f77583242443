package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads who opens a web application and is not signed in to the identity provider, and remembers where they wanted to go. */
class OpenIdEntry extends OncePerRequestFilter {

    private static final String ASKED = OpenIdEntry.class.getName();
    private static final Pattern PAGE = Pattern.compile("/camunda/app/(tasklist|cockpit|admin|welcome)/default/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!PAGE.matcher(request.getRequestURI()).matches() || SessionFilter.signedIn(request.getSession(false)).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(sign());
        request.getSession().setAttribute(ASKED, request.getRequestURI());
        response.sendRedirect(OpenIdSignIn.BEGIN);
    }

    /** Tells the pages' script, {@code provider.js}, that nobody is to be asked for a password here. */
    private static Cookie sign() {
        Cookie sign = new Cookie("DAPO-SIGN-IN", "provider");
        sign.setPath("/");
        sign.setAttribute("SameSite", "Lax");
        return sign;
    }

    /** Where somebody wanted to go who now comes back; one of our own pages. */
    static String asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ASKED) instanceof String page ? page : SignIn.TASKLIST;
    }
}
