package uk.dapo.hearing;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** The return hearings listed and held so far. */
@Component
class ReturnHearingFacts implements FactSource {

    private final ReturnHearings hearings;

    ReturnHearingFacts(ReturnHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public Set<String> names() {
        return Set.of("returnHearings");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return hearings.shown(reader.instrumentReference());
    }
}
