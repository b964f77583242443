package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that could be read in two ways, before anything reads it. Further in, a stranger's {@code //engine-rest}
 * would end as an error of the server with a stack trace in its log.
 */
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile("//|;|\\\\|%2f|%5c|%2e|%25|%00|/\\.\\.?(/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI().toLowerCase(Locale.ROOT)).find()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
