package uk.dapo.clock;

/** Periods this system sets itself where the law says "as soon as" and gives no number. */
@FunctionalInterface
public interface SafetyNets {

    /** @return how many days after the event, the day after it being day 1 */
    int days(ClockKind kind);
}
