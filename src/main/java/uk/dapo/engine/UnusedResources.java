package uk.dapo.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Answers for parts of the engine that nothing here uses, where {@link DoorGuard}'s refusal would come out as a breakdown.
 */
@PreMatching
final class UnusedResources implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern UNUSED = Pattern.compile("/?(engine/[^/]+/)?(case-(definition|instance|execution)(?!/count)/.+|external-task/fetchAndLock)");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && UNUSED.matcher(request.getUriInfo().getPath()).matches()) {
            throw new RestException(Status.FORBIDDEN, "Case plans and external tasks are not in use; nothing was changed.");
        }
    }
}
