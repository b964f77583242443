package uk.dapo.clock.web;

import uk.dapo.clock.ClockKind;

/** A clock as the list shows it. */
record KindView(String kind, String label, String section, boolean inclusive, String source) {

    static KindView of(ClockKind kind) {
        return new KindView(kind.id(), kind.label(), kind.section(), kind.inclusive(), kind.source());
    }
}
