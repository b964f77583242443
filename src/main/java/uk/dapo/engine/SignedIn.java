package uk.dapo.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's view of who is signed in on this thread, through whichever door. */
@Component
public class SignedIn {

    private final IdentityService identity;

    public SignedIn(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The user's name; nobody for timers and jobs. */
    public Optional<String> username() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }
}
