package uk.dapo.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Role;

/** What a manager must know now: clocks that run, breaches, alarms nobody answered, steps that failed, calls that are owed. Never cached. */
@Service
public class Board {

    private static final List<String> BY_TIME_LEFT = List.of("overdue", "under2h", "under8h", "under24h", "later");
    private static final List<String> BY_SEVERITY = List.of("L4", "L3", "L2", "L1", "ungraded");

    /** A clock that runs; of a case restricted to others nothing but that. */
    public record ClockRow(String id, String caseReference, boolean restricted, String area, String route, List<String> teams, String instrument,
                           String kind, String label, Instant due, String bucket, String explanation, String section) {
    }

    /** A breach that is not dealt with yet. */
    public record BreachRow(String reference, String caseReference, boolean restricted, String area, String route, List<String> teams, String severity,
                            String kind, String state, Instant happenedAt, String broken) {
    }

    /** An alarm that nobody took up, or a missed deadline nobody has answered for. */
    public record EscalationRow(String id, String caseReference, boolean restricted, String area, String route, List<String> teams, String sort,
                                String subject, String role, Instant since, Instant limit) {
    }

    /** A protected person who is still to be called. */
    public record CallBackRow(String id, String caseReference, boolean restricted, String area, String route, List<String> teams, String sort,
                              String milestone, String why, Instant due) {
    }

    /** The board at a moment. {@code areas}, {@code teams} and {@code routes} are what it can be narrowed to. */
    public record View(Instant at, Listed<ClockRow> clocks, Listed<BreachRow> breaches, Listed<EscalationRow> escalations,
                       Listed<Incidents.Row> incidents, Listed<CallBackRow> callBacks, List<String> areas, Map<String, String> teams,
                       Map<String, String> routes) {
    }

    private final BoardQuery query;
    private final Incidents incidents;
    private final Wards wards;
    private final CurrentOfficer current;
    private final Clock clock;

    Board(BoardQuery query, Incidents incidents, Wards wards, CurrentOfficer current, Clock clock) {
        this.query = query;
        this.incidents = incidents;
        this.wards = wards;
        this.current = current;
        this.clock = clock;
    }

    /** The board as it stands; all lists are of the same moment. A filter left out, or empty, filters nothing; of a long list the first page is shown, or that of {@code pages}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public View now(String area, String team, String route, String pages) {
        Asked asked = new Asked(current.username().orElseThrow(), clock.instant(), wards.one(area), team(team), route(route), Pages.of(pages));
        return new View(asked.at(), query.list("clocks", BoardSql.CLOCKS, BY_TIME_LEFT, asked, BoardRows::clock), query.list("breaches", BoardSql.BREACHES, BY_SEVERITY, asked, BoardRows::breach),
                query.list("escalations", BoardSql.ESCALATIONS, List.of("answer", "alert"), asked, BoardRows::escalation), incidents.list(asked),
                query.list("callBacks", BoardSql.CALL_BACKS, List.of("overdue", "owed"), asked, BoardRows::callBack), wards.all(), Teams.all(), Routes.all());
    }

    private static String team(String id) {
        return Optional.ofNullable(id).map(String::strip).filter(given -> !given.isEmpty()).map(given -> Role.find(given).map(Role::id)
                .orElseThrow(() -> new BadParameter("team", "There is no such team. The teams are: " + String.join(", ", Teams.all().keySet()) + "."))).orElse(null);
    }

    private static String route(String id) {
        return Optional.ofNullable(id).map(String::strip).filter(given -> !given.isEmpty()).map(given -> Optional.of(given).filter(Routes.all()::containsKey)
                .orElseThrow(() -> new BadParameter("route", "There is no such route. The routes are: " + String.join(", ", Routes.all().keySet()) + "."))).orElse(null);
    }
}
