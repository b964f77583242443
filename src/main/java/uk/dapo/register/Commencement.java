package uk.dapo.register;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where and until when sections 22 and 28 are in force: data with a source, since the pilot's end has moved three times. */
@Component
public class Commencement {

    /** A period, both days included. {@code assumed}: no instrument is known for it; a demonstration only. */
    public record Period(String area, LocalDate fromDay, LocalDate untilDay, String instrument, boolean assumed) {
    }

    private final JdbcClient jdbc;

    Commencement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The period that covers a day in an area, one with a known instrument first. */
    public Optional<Period> on(String area, LocalDate day) {
        return jdbc.sql("""
                        select area, from_day, until_day, instrument, assumed from register.commencement_period
                        where area = ? and ? between from_day and until_day order by assumed, until_day desc limit 1""")
                .params(area, day).query(Period.class).optional();
    }

    /** Adds a period that is assumed and not in any known instrument, unless one reaches as far already. */
    public void assume(LocalDate from, LocalDate until, String why) {
        jdbc.sql("""
                        insert into register.commencement_period (area, from_day, until_day, instrument, assumed)
                        select id, :from, :until, :why, true from register.area a
                        where not exists (select 1 from register.commencement_period p where p.area = a.id and p.until_day >= :until)""")
                .param("from", from).param("until", until).param("why", why).update();
    }
}
