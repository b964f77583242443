package uk.dapo.access;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;
import uk.dapo.engine.ModelBean;

/** The day it is in London, whatever zone the server thinks it is in. Tasklist's filters ask it: {@code ${londonDay.end(now())}}. */
@ModelBean
@Component("londonDay")
public class LondonDay {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The midnight at which this moment's day began. */
    public Date start(Date moment) {
        return midnight(day(moment));
    }

    /** The midnight at which this moment's day ends. */
    public Date end(Date moment) {
        return midnight(day(moment).plusDays(1));
    }

    /** Two hours on: what is due by then stands in red. */
    public Date soon(Date moment) {
        return Date.from(moment.toInstant().plus(Duration.ofHours(2)));
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), LONDON);
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(LONDON).toInstant());
    }
}
