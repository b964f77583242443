package uk.dapo.clock;

import java.util.List;

/** Calendars made once for all tests, without a database. */
final class Known {

    static final BankHolidays HOLIDAYS = new BankHolidays(List::of);
    static final SafetyNets NETS = kind -> 14;
    static final StatutoryClocks CLOCKS = new StatutoryClocks(HOLIDAYS, NETS);

    private Known() {
    }

    static BankHolidays with(CalendarChange... changes) {
        return new BankHolidays(() -> List.of(changes));
    }
}
