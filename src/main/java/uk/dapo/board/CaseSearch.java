package uk.dapo.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Officer;
import uk.dapo.access.Role;
import uk.dapo.register.Names;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.PersonLookUp;

/** Finds cases, running and finished ones, for those who may read them. Looking for a name is an event of the audit trail. */
@Service
public class CaseSearch {

    /** A case found. Of one restricted to others there is its reference, and nothing else. */
    public record Found(String reference, boolean restricted, String area, Instant openedAt, boolean running, List<String> states, String respondent,
                        String protectedPerson, Instant nextDue) {
    }

    /** A page of what was found. {@code areas} are those it can be narrowed to. */
    public record Page(long total, int page, List<String> areas, List<Found> cases) {
    }

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern STATE = Pattern.compile("[A-Z_]{3,30}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]?[0-9-]{1,12}");

    private final JdbcClient jdbc;
    private final People people;
    private final PersonLookUp lookUp;
    private final Wards wards;
    private final CurrentOfficer current;
    private final IdentityService identity;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, People people, PersonLookUp lookUp, Wards wards, CurrentOfficer current, IdentityService identity, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.lookUp = lookUp;
        this.wards = wards;
        this.current = current;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Newest first. What is left out or empty narrows nothing.
     *
     * @param reference of the case, or of a notice, application, order or breach in it, or how one begins
     * @param state     running or finished, or the state of one of its instruments, such as IN_FORCE
     */
    @Transactional
    public Page find(String reference, String name, String area, String state, int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new BadParameter("page", "Pages are counted from 0 to " + LAST_PAGE + ".");
        }
        String who = current.username().orElseThrow();
        boolean manager = current.officer().map(Officer::roles).filter(roles -> roles.contains(Role.MANAGER)).isPresent();
        String asked = state(state);
        long[] total = {0};
        List<Found> found = jdbc.sql(CaseSearchSql.SEARCH)
                .param("who", who).param("now", Timestamp.from(clock.instant())).param("manager", manager).param("groups", groups(who))
                .param("reference", reference(reference)).param("named", named(name, who)).param("area", wards.one(area))
                .param("running", "running".equals(asked) ? Boolean.TRUE : "finished".equals(asked) ? Boolean.FALSE : null)
                .param("state", asked != null && STATE.matcher(asked).matches() ? asked : null)
                .param("rows", ROWS).param("skipped", page * ROWS)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    boolean closed = row.getBoolean("closed");
                    return new Found(row.getString("reference"), closed, row.getString("area"), closed ? null : BoardRows.instant(row, "opened_at"), row.getBoolean("running"),
                            closed || row.getArray("states") == null ? List.of() : Arrays.stream((String[]) row.getArray("states").getArray()).map(CaseSearch::said).toList(),
                            closed ? null : row.getString("respondent"), closed ? null : row.getString("protected_person"), closed ? null : BoardRows.instant(row, "next_due"));
                }).list();
        return new Page(total[0], page, wards.all(), found);
    }

    /** "ORDER IN_FORCE" is "Order: in force". */
    private static String said(String kindAndState) {
        String[] parts = kindAndState.split(" ", 2);
        return Words.of(parts[0]) + ": " + Words.of(parts[1]).toLowerCase();
    }

    private static String reference(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!REFERENCE.matcher(text.strip()).matches()) {
            throw new BadParameter("reference", "This is not how a reference begins. One looks like C26-000017, a notice's like N26-000017.");
        }
        return text.strip().toUpperCase() + "%";
    }

    private static String state(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!List.of("running", "finished").contains(text.strip()) && !STATE.matcher(text.strip()).matches()) {
            throw new BadParameter("state", "Give running, finished, or the state of an instrument, such as IN_FORCE.");
        }
        return text.strip();
    }

    private Long[] named(String name, String who) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (name.length() > LONGEST_NAME || Names.words(name).isEmpty()) {
            throw new BadParameter("name", "Give at least one word of the name, and no more than " + LONGEST_NAME + " characters.");
        }
        List<Person> found = people.named(name, null);
        lookUp.record(name, found, who);
        return found.stream().map(Person::id).toArray(Long[]::new);
    }

    private String[] groups(String who) {
        return identity.createGroupQuery().groupMember(who).list().stream().map(Group::getId).toArray(String[]::new);
    }
}
