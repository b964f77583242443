package uk.dapo.clock.web;

import uk.dapo.clock.ClockKind;

/** A clock as the list shows it; {@code caution} is null where the period is law and was read. */
record KindView(String kind, String label, String section, boolean inclusive, String source, String caution) {

    static KindView of(ClockKind kind) {
        return new KindView(kind.id(), kind.label(), kind.section(), kind.inclusive(), kind.source(), kind.caution().orElse(null));
    }
}
