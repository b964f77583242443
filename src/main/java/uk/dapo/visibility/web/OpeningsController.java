package uk.dapo.visibility.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.visibility.Opening;
import uk.dapo.visibility.Openings;

/** Shows managers which cases of their areas were opened to whom, when and why. */
@RestController
class OpeningsController {

    private final Openings openings;
    private final Officers officers;

    OpeningsController(Openings openings, Officers officers) {
        this.openings = openings;
        this.officers = officers;
    }

    @GetMapping("/api/visibility/openings")
    List<Opening> openings(Principal who) {
        return openings.in(officers.find(who.getName()).map(Officer::areas).orElse(List.of()));
    }
}
