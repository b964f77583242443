package uk.dapo.clock.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.LondonTime;

/** A deadline as JSON; times are ISO 8601 with London's offset. {@code lastSitting} is null where no court need sit, or none sits in time. */
record DeadlineView(String clock, String from, String due, boolean inclusive, List<Day> disregarded,
                    String explanation, String section, String calendarVersion, List<String> warnings, String lastSitting) {

    record Day(String date, String why) {
    }

    static DeadlineView of(Deadline deadline, Optional<ZonedDateTime> lastSitting) {
        return new DeadlineView(deadline.clock().id(), LondonTime.iso(deadline.from()), LondonTime.iso(deadline.due()),
                deadline.inclusive(),
                deadline.disregarded().stream().map(day -> new Day(day.date().toString(), day.why())).toList(),
                deadline.explanation(), deadline.section(), deadline.calendarVersion(), deadline.warnings(),
                lastSitting.map(LondonTime::iso).orElse(null));
    }
}
