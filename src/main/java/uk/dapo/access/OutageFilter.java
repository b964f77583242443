package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.dapo.database.Outage;

/** Whoever asks while the database is away, full or slow is told so and what to do, wherever on the way it was noticed. */
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String RETRY_SECONDS = "60";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<Outage> outage = Outage.behind(e);
            if (outage.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("A request was answered 503: {}", outage.get());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            if (request.getRequestURI().startsWith("/engine-rest") || request.getRequestURI().startsWith("/camunda")) {
                Problems.engine(response, HttpStatus.SERVICE_UNAVAILABLE, outage.get().message());
            } else {
                Problems.api(response, HttpStatus.SERVICE_UNAVAILABLE, "The database cannot serve this just now", outage.get().message());
            }
        }
    }
}
