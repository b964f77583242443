package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers under its own names only: a page of another name that leads to this address (DNS rebinding) reaches nothing. */
class KnownHost extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHost.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]", "0:0:0:0:0:0:0:1");

    private final Set<String> known = new HashSet<>(THIS_MACHINE);

    /** @param names further names this system is served under */
    KnownHost(Iterable<String> names) {
        names.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // load balancers ask by number
        return request.getServletPath().equals("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String name = request.getServerName();
        if (name != null && known.contains(name.toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("A request for a name that this system is not served under was refused. If the name is right, set dapo.public-address or dapo.hosts.");
            Problems.api(response, HttpStatus.BAD_REQUEST, "Unknown name", "This system is not served under this name.");
        }
    }
}
