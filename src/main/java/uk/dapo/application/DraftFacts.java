package uk.dapo.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.Work;

/** What the gates show of the clause being drafted. */
@Component
class DraftFacts implements FactSource {

    private final Applications applications;

    DraftFacts(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Set<String> names() {
        return Set.of("clauseBeingDrafted");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return Facts.plain(applications.beingDrafted(new Work(reader.rootInstanceId(), null, reader.caseReference(), reader.instrumentReference(), null, reader.by())).wording());
    }
}
