package uk.dapo.visibility.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import uk.dapo.engine.ModelBean;
import uk.dapo.visibility.Openings;

/** What the model of reading an opened case asks: {@code ${caseOpenings.until(openingId)}}. */
@ModelBean
@Component("caseOpenings")
public class CaseOpenings {

    private final Openings openings;

    CaseOpenings(Openings openings) {
        this.openings = openings;
    }

    /** When the time of an opening is over. */
    public Date until(Long openingId) {
        return Date.from(openings.find(openingId).untilAt());
    }
}
