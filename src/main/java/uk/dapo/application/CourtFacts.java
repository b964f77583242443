package uk.dapo.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrderRelations;

/** The orders that run against the respondent, whomever they protect; and an order as recorded from its sealed copy. */
@Component
class CourtFacts implements FactSource {

    private final CourtApplications applications;
    private final OrderRelations relations;
    private final Clauses clauses;
    private final JdbcClient jdbc;

    CourtFacts(CourtApplications applications, OrderRelations relations, Clauses clauses, JdbcClient jdbc) {
        this.applications = applications;
        this.relations = relations;
        this.clauses = clauses;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> names() {
        return Set.of("ordersInForce", "courtOrder", "courtClauses");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return switch (name) {
            case "ordersInForce" -> reader.caseReference() == null ? "" : relations.shown(reader.caseReference());
            case "courtOrder" -> applications.made(reader.instrumentReference()).map(this::say).orElse("");
            default -> applications.made(reader.instrumentReference()).map(made -> list(clauses.of(made.applicationReference(), made.clauseVersion()))).orElse("");
        };
    }

    private String say(OrderMade made) {
        String court = made.courtName() != null ? made.courtName()
                : jdbc.sql("select name from register.court where id = ?").param(made.court()).query(String.class).single();
        return "**Made %s, %s, reference %s**, %s. %s".formatted(LondonTime.say(LondonTime.atLondon(made.madeAt())), Facts.plain(court),
                Facts.plain(String.valueOf(made.courtReference())), made.onNotice() ? "on notice" : "**without notice to the respondent**", switch (made.term()) {
                    case "UNTIL_DATE" -> "In force until the end of " + LondonTime.day(made.untilDay()) + ".";
                    case "UNTIL_EVENT" -> "In force until: " + Facts.plain(made.untilEvent()) + ".";
                    default -> "In force until further order.";
                });
    }

    private static String list(List<Clause> clauses) {
        return clauses.stream().map(clause -> "%d. %s *(%s%s)*".formatted(clause.number(), Facts.plain(clause.wording()), clause.code(),
                clause.until() == null ? "" : ", until " + LondonTime.say(LondonTime.atLondon(clause.until())))).collect(Collectors.joining("\n"));
    }
}
