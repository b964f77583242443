package uk.dapo.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.Catalogue;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What is shown where words are changed: those of now, and those that are proposed. */
@Component
class WordingFacts implements FactSource, OptionSource {

    private final Catalogue catalogue;
    private final Submissions submissions;

    WordingFacts(Catalogue catalogue, Submissions submissions) {
        this.catalogue = catalogue;
        this.submissions = submissions;
    }

    @Override
    public Set<String> names() {
        return Set.of("wordingNow", "wordingProposed");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        var proposed = submissions.get("proposeWording", new Work(reader.rootInstanceId(), null, null, null, null, reader.by()));
        return Facts.plain(name.equals("wordingProposed") ? proposed.required("newWording")
                : catalogue.find(proposed.required("wordingCode")).map(Catalogue.Condition::wording).orElse(""));
    }

    @Override
    public Set<String> lists() {
        return Set.of("conditionsInWords");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> conditions = new LinkedHashMap<>();
        catalogue.all().forEach(condition -> conditions.put(condition.code(), condition.label() + ": " + condition.wording()));
        return conditions;
    }
}
