package uk.dapo.architecture.sample.register;

import uk.dapo.architecture.sample.hearing.HearsCases;
import uk.dapo.architecture.sample.message.Tells;

/** A serving module that knows a phase, and another module that knows it. */
public class Keeps {

    String keep(HearsCases hearings, Tells tells) {
        return hearings + "" + tells;
    }
}
