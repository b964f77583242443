package uk.dapo.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clauses of an application that a further clause can refer to: as drafted, and as the court made them. */
@Component
class ClauseNumbers implements OptionSource {

    private static final int DRAFTED = 1;
    private static final int MADE = 2;

    private final Clauses clauses;

    ClauseNumbers(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public Set<String> lists() {
        return Set.of("draftedClauseNumbers", "madeClauseNumbers");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> numbers = new LinkedHashMap<>();
        if (reader.instrumentReference() != null) {
            clauses.of(reader.instrumentReference(), list.equals("draftedClauseNumbers") ? DRAFTED : MADE)
                    .forEach(clause -> numbers.put(Integer.toString(clause.number()), clause.number() + ". " + clause.wording()));
        }
        return numbers;
    }
}
