package uk.dapo.variation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;
import uk.dapo.register.OrderChanges;

/** The clauses that a change may still be about: those of the order as it would stand after the changes recorded so far. */
@Component
class ChangeableClauses implements OptionSource {

    private final Changes changes;
    private final OrderChanges orderChanges;

    ChangeableClauses(Changes changes, OrderChanges orderChanges) {
        this.changes = changes;
        this.orderChanges = orderChanges;
    }

    @Override
    public Set<String> lists() {
        return Set.of("changeableClauses");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> clauses = new LinkedHashMap<>();
        changes.recorded(reader.instrumentReference()).ifPresent(change -> orderChanges.changed(change.id())
                .forEach(clause -> clauses.put(Integer.toString(clause.number()), clause.number() + ". " + clause.wording())));
        return clauses;
    }
}
