package uk.dapo.engine;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.dapo.database.Outage;

/**
 * What the engine's interface answers while the database is away, full or slow: 503 with what to do, which Tasklist shows,
 * instead of the engine's own 500 with a statement in it. One class for each kind of exception that the engine answers itself.
 */
abstract class OutageAnswer<E extends Throwable> implements ExtendedExceptionMapper<E> {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswer.class);
    private static final String RETRY_SECONDS = "60";

    @Override
    public boolean isMappable(E exception) {
        return Outage.behind(exception).isPresent();
    }

    @Override
    public Response toResponse(E exception) {
        Outage outage = Outage.behind(exception).orElseThrow();
        LOG.warn("A request was answered 503: {}", outage);
        return Response.status(Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Unavailable", "message", outage.message())).build();
    }

    @jakarta.annotation.Priority(1)
    static final class OfRest extends OutageAnswer<RestException> {
    }

    @jakarta.annotation.Priority(1)
    static final class OfEngine extends OutageAnswer<ProcessEngineException> {
    }

    @jakarta.annotation.Priority(1)
    static final class OfAnything extends OutageAnswer<RuntimeException> {
    }
}
