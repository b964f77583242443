package uk.dapo.board;

import java.util.LinkedHashMap;
import java.util.Map;

/** The routes to an order, as the table of routes numbers them, in words. */
final class Routes {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("R1", "Police, after a notice");
        WORDS.put("R2", "Police, without a notice");
        WORDS.put("R3", "Protected person");
        WORDS.put("R4", "Somebody else, with the court's leave");
        WORDS.put("R5", "Protected person, in a family or county court case");
        WORDS.put("R6", "Family court or High Court itself");
        WORDS.put("R7", "Court, on conviction");
        WORDS.put("R8", "Court, on acquittal");
        WORDS.put("R9", "Crown Court, conviction appeal allowed");
        WORDS.put("R10", "County court itself");
    }

    private Routes() {
    }

    /** Every route with its words, in order. */
    static Map<String, String> all() {
        return WORDS;
    }
}
