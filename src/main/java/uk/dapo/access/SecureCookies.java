package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind TLS no cookie goes out that a browser would send without it, whichever part of the system sets it. */
class SecureCookies extends OncePerRequestFilter {

    private static final String SET_COOKIE = "Set-Cookie";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, secure(name, value));
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, secure(name, value));
            }

            @Override
            public void addCookie(jakarta.servlet.http.Cookie cookie) {
                cookie.setSecure(true);
                super.addCookie(cookie);
            }
        });
    }

    private static String secure(String name, String value) {
        return SET_COOKIE.equalsIgnoreCase(name) && value != null && !value.toLowerCase(java.util.Locale.ROOT).contains("; secure") && !value.contains(";Secure")
                ? value + "; Secure" : value;
    }
}
