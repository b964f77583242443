package uk.dapo.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.register.Catalogue;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;
import uk.dapo.register.OrderRelations;

/** Courts of every kind, the orders that run against the respondent, and the kinds of clause a court may have made. */
@Component
class CourtOptions implements OptionSource {

    private final JdbcClient jdbc;
    private final OrderRelations relations;
    private final Catalogue catalogue;

    CourtOptions(JdbcClient jdbc, OrderRelations relations, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.relations = relations;
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> lists() {
        return Set.of("allCourts", "liveOrders", "madeClauseKinds");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        return switch (list) {
            case "allCourts" -> {
                Map<String, String> courts = new LinkedHashMap<>();
                jdbc.sql("select id, name from register.court order by elsewhere, name").query((row, n) -> courts.put(row.getString(1), row.getString(2))).list();
                yield courts;
            }
            case "liveOrders" -> reader.caseReference() == null ? Map.of() : relations.choices(reader.caseReference());
            default -> {
                Map<String, String> kinds = new LinkedHashMap<>(catalogue.orderConditions());
                catalogue.find(CourtWords.OTHER).ifPresent(other -> kinds.put(other.code(), other.label()));
                yield kinds;
            }
        };
    }
}
