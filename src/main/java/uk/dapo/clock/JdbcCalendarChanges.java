package uk.dapo.clock;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that stand in the table {@code register.calendar_change} and have not been withdrawn. */
@Component
class JdbcCalendarChanges implements CalendarChanges {

    private final JdbcClient jdbc;

    JdbcCalendarChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CalendarChange> current() {
        return jdbc.sql("""
                        select day, added, name, source from register.calendar_change
                        where withdrawn_at is null order by day""")
                .query((row, number) -> new CalendarChange(row.getObject("day", LocalDate.class),
                        row.getBoolean("added"), row.getString("name"), row.getString("source")))
                .list();
    }
}
