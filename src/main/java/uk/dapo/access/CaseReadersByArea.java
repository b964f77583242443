package uk.dapo.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseReaders;

/** The same rule as {@link CaseVisibility}, as the engine wants it: groups and names. */
@Component
class CaseReadersByArea implements CaseReaders {

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Clock clock;

    CaseReadersByArea(JdbcClient jdbc, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.clock = clock;
    }

    private record Named(String username, boolean manager) {
    }

    @Override
    public Readers of(String caseReference, String area) {
        if (caseReference == null || !restricted(caseReference)) {
            return new Readers(Set.of(area == null ? Role.MANAGER.id() : teams.of(Role.MANAGER, area)), null, Set.of());
        }
        List<Named> named = jdbc.sql("""
                        select distinct n.username, coalesce(:manager = any(f.roles), false) as manager from (
                          select p.username from register.case_named_person p join register.case_restriction r on r.id = p.restriction_id
                          where r.case_reference = :case and r.lifted_at is null and p.removed_at is null
                          union
                          select o.username from register.case_opening o where o.case_reference = :case and o.kind = 'BREAK_GLASS' and o.until_at > :now) n
                        left join register.officer f on f.username = n.username""")
                .param("case", caseReference).param("manager", Role.MANAGER.id()).param("now", Timestamp.from(clock.instant())).query(Named.class).list();
        return new Readers(Set.of(), named.stream().map(Named::username).collect(Collectors.toCollection(HashSet::new)),
                named.stream().filter(Named::manager).map(Named::username).collect(Collectors.toSet()));
    }

    private boolean restricted(String caseReference) {
        return jdbc.sql("select exists (select 1 from register.case_restriction where case_reference = ? and lifted_at is null)")
                .param(caseReference).query(Boolean.class).single();
    }
}
