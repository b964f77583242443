package uk.dapo.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Stands before the engine's REST interface wherever it is offered: under its own name and inside the web applications. */
public class RestRequests implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(StrictJson.class)) {
            context.register(StrictJson.class).register(UnusedResources.class)
                    .register(OutageAnswer.OfRest.class).register(OutageAnswer.OfEngine.class).register(OutageAnswer.OfAnything.class);
        }
    }
}
