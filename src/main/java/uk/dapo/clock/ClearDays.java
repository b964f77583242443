package uk.dapo.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Whole days between two days of which neither counts: MCA 1980 s.128, DAA 2021 Sch. 1. Used up at the end of the second. */
record ClearDays(int days) implements Period {

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        LocalDate last = from.toLocalDate().plusDays(days + 1L);
        return new Count(last.plusDays(1).atStartOfDay(), List.of());
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        LocalDate day = from.toLocalDate();
        return days + " clear days after " + LondonTime.day(day) + ", neither that day nor the last counted ("
                + LondonTime.day(day.plusDays(1), day.getYear()) + " to " + LondonTime.day(day.plusDays(days), day.getYear()) + ")";
    }

    @Override
    public boolean asksCalendar() {
        return false;
    }
}
