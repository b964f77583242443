package uk.dapo.clock;

import java.util.List;

/** Bank holidays that a proclamation added, moved or took away. Asked anew for each deadline, so that no node keeps an old list. */
@FunctionalInterface
public interface CalendarChanges {

    /** @return the changes now in force, at most one a day; never null */
    List<CalendarChange> current();
}
