package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Knows for as long as a request lasts from where it came. The address is the proxy's word, if a trusted proxy stands before us. */
class VisitFilter extends OncePerRequestFilter {

    /** Marks a browser that somebody has signed in from. It opens nothing. */
    static final String DEVICE = "dapo-device";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Cookie device = WebUtils.getCookie(request, DEVICE);
        Visit.begin(new Visit(request.getRemoteAddr(), device == null ? null : digest(device.getValue())));
        try {
            chain.doFilter(request, response);
        } finally {
            Visit.end();
        }
    }

    static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
