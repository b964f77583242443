package uk.dapo.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.register.Visibility;

/**
 * The one rule of who sees a case. Who works on cases, or manages them, sees those of their areas; a restricted case only
 * who is named; and whoever has opened a case for a reason sees it until that time is over.
 */
@Component
class CaseVisibility implements Visibility {

    /** What stands for nobody: timers, and steps that follow by themselves. */
    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Clock clock;

    CaseVisibility(JdbcClient jdbc, Officers officers, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.clock = clock;
    }

    private record Standing(String area, boolean restricted, boolean named, boolean opened) {
    }

    @Override
    public Sight of(String username, String caseReference) {
        if (username == null || username.equals(SYSTEM)) {
            return Sight.OPEN;
        }
        Optional<Officer> officer = officers.find(username).filter(person -> person.roles().stream().anyMatch(Role::seesCases));
        if (officer.isEmpty()) {
            return Sight.NO_CASES;
        }
        // of a case that does not exist there is nothing to hide
        return standing(username, caseReference).map(standing -> sight(standing, officer.get().areas())).orElse(Sight.OPEN);
    }

    @Override
    public boolean admitted(String username, String caseReference) {
        return standing(username, caseReference).filter(standing -> standing.named() || standing.opened()).isPresent();
    }

    private static Sight sight(Standing standing, List<String> areas) {
        if (standing.opened() || standing.named()) {
            return Sight.OPEN;
        }
        if (standing.restricted()) {
            return Sight.RESTRICTED;
        }
        return areas.contains(standing.area()) ? Sight.OPEN : Sight.OTHER_AREA;
    }

    private Optional<Standing> standing(String username, String caseReference) {
        return jdbc.sql("""
                        select c.area, r.id is not null as restricted,
                               exists (select 1 from register.case_named_person n where n.restriction_id = r.id and n.username = :who and n.removed_at is null) as named,
                               exists (select 1 from register.case_opening o where o.case_reference = c.reference and o.username = :who
                                       and o.until_at > :now and (r.id is null or o.kind = 'BREAK_GLASS')) as opened
                        from register.protection_case c left join register.case_restriction r on r.case_reference = c.reference and r.lifted_at is null
                        where c.reference = :case""")
                .param("who", username).param("case", caseReference).param("now", Timestamp.from(clock.instant())).query(Standing.class).optional();
    }
}
