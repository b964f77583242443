package uk.dapo.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where which electronic monitoring can be had, by local justice area, as the Secretary of State has told the courts (s.37(4)(a)). */
@Component
public class TagAvailability implements OptionSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    TagAvailability(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it can be had today in every one of these areas; of none, it can. */
    public boolean everywhere(String code, Collection<String> justiceAreas) {
        LocalDate today = LocalDate.now(clock);
        return justiceAreas.stream().allMatch(area -> jdbc.sql("""
                        select exists (select 1 from register.tag_availability where justice_area = :area and code = :code
                          and from_day <= :today and (until_day is null or until_day >= :today))""")
                .param("area", area).param("code", code).param("today", today).query(Boolean.class).single());
    }

    /** Takes it that all monitoring can be had in an area, unless something is recorded already. For the demonstration. */
    void assume(String justiceArea, Collection<String> codes, LocalDate from, String reference) {
        codes.forEach(code -> jdbc.sql("""
                        insert into register.tag_availability (justice_area, code, from_day, reference, assumed, entered_by, entered_at)
                        select :area, :code, :from, :reference, true, 'demonstration', now()
                        where not exists (select 1 from register.tag_availability where justice_area = :area and code = :code)""")
                .param("area", justiceArea).param("code", code).param("from", from).param("reference", reference).update());
    }

    @Override
    public Set<String> lists() {
        return Set.of("justiceAreas");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> areas = new LinkedHashMap<>();
        jdbc.sql("select id, name from register.justice_area order by name").query((row, n) -> areas.put(row.getString(1), row.getString(2))).list();
        return areas;
    }
}
