package uk.dapo.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.engine.SignedIn;

/** Who is signed in, through whichever door: web applications, {@code /engine-rest} or {@code /api}. Timers and jobs are nobody. */
@Component
public class CurrentOfficer {

    private final SignedIn signedIn;
    private final Officers officers;

    public CurrentOfficer(SignedIn signedIn, Officers officers) {
        this.signedIn = signedIn;
        this.officers = officers;
    }

    /** The name they signed in by. */
    public Optional<String> username() {
        return signedIn.username();
    }

    /** Their row in the officers' table, which administrators of the system need not have. */
    public Optional<Officer> officer() {
        return username().flatMap(officers::find);
    }
}
