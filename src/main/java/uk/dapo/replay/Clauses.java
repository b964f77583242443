package uk.dapo.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.dapo.clock.LondonTime;

/** Mixtures of clauses that courts make. */
final class Clauses {

    private static final int WITH_TAG = 18;
    private static final int WITH_PROGRAMME = 32;

    private Clauses() {
    }

    static List<Map<String, Object>> of(int mixture, int months, Instant now) {
        if (mixture < WITH_TAG) {
            return List.of(Map.of("madeClauseCode", "NOCONTACT"),
                    Map.of("madeClauseCode", "ZONE", "madeClauseDetail", "bounded by Park Lane, Fell Road and Barclay Road"),
                    Map.of("madeClauseCode", "EM_EXCL", "madeClauseLinkedClause", "2", "madeClauseMonths", Math.min(months, 6), "madeClauseResponsiblePerson", "The tagging provider",
                            "madeClauseEvidence", true));
        }
        if (mixture < WITH_PROGRAMME) {
            return List.of(Map.of("madeClauseCode", "NOCONTACT"), Map.of("madeClauseCode", "NOABUSE"),
                    Map.of("madeClauseCode", "PROG_DA", "madeClauseProgramme", "Building Better", "madeClauseStartDay",
                            LondonTime.atLondon(now.plus(Duration.ofDays(21))).toLocalDate().toString(), "madeClauseResponsiblePerson", "Ann Other", "madeClauseEvidence", true));
        }
        return List.of(Map.of("madeClauseCode", "NOCONTACT"), Map.of("madeClauseCode", "NOABUSE"), Map.of("madeClauseCode", "ONLINE"));
    }
}
