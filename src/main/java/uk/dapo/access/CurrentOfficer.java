package uk.dapo.access;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who is signed in, through whichever door: web applications, {@code /engine-rest} or {@code /api}. Timers and jobs are nobody. */
@Component
public class CurrentOfficer {

    private final IdentityService identity;
    private final Officers officers;

    public CurrentOfficer(IdentityService identity, Officers officers) {
        this.identity = identity;
        this.officers = officers;
    }

    /** The name they signed in by. */
    public Optional<String> username() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(authentication -> authentication.getUserId());
    }

    /** Their row in the officers' table, which administrators of the system need not have. */
    public Optional<Officer> officer() {
        return username().flatMap(officers::find);
    }
}
