package uk.dapo.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The bank holidays of England and Wales: by rule, as changed by what the register says now. */
@Component
public class BankHolidays {

    /** The last day up to which the rules were compared with the published list when this was written. */
    static final LocalDate CONFIRMED_UNTIL = LocalDate.of(2028, 12, 31);

    private final HolidayRules rules = new HolidayRules();
    private final CalendarChanges changes;
    private final LocalDate confirmedUntil;
    /** The calendar last made, kept only as long as the changes are the same: asked for anew each time. */
    private volatile Read last;

    @Autowired
    public BankHolidays(CalendarChanges changes, ClockProperties properties) {
        this(changes, properties.calendarConfirmedUntil());
    }

    /** For tests and tools: confirmed as far as this program was built with. */
    public BankHolidays(CalendarChanges changes) {
        this(changes, CONFIRMED_UNTIL);
    }

    BankHolidays(CalendarChanges changes, LocalDate confirmedUntil) {
        this.changes = changes;
        this.confirmedUntil = confirmedUntil;
    }

    /** @return the days as known now; use one for the whole of a sum, so that it does not mix two states of the data */
    public HolidayCalendar calendar() {
        List<CalendarChange> now = changes.current();
        Read known = last;
        if (known == null || !known.changes().equals(now)) {
            known = new Read(List.copyOf(now), new HolidayCalendar(rules, now));
            last = known;
        }
        return known.calendar();
    }

    /** @return the days as they would be with this change: nothing is kept; it takes the place of any change now in force on its day */
    public HolidayCalendar calendarWith(CalendarChange change) {
        List<CalendarChange> then = new ArrayList<>(changes.current());
        then.removeIf(each -> each.day().equals(change.day()));
        then.add(change);
        return new HolidayCalendar(rules, then);
    }

    /** @return an id of the data now in force, which changes when any day changes */
    public String calendarVersion() {
        return calendar().version();
    }

    /** @return the last day whose bank holidays were compared with the published list; days after it are by rule alone */
    public LocalDate confirmedUntil() {
        return confirmedUntil;
    }

    /** @return the last day for which this calendar answers at all */
    public LocalDate horizon() {
        return LocalDate.of(HolidayRules.LAST_YEAR, 12, 31);
    }

    private record Read(List<CalendarChange> changes, HolidayCalendar calendar) {
    }
}
