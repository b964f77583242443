package uk.dapo.visibility;

import java.time.Instant;

/** A case opened to one person for a reason and a time; {@code finding} is null until it is reviewed, and where it need not be. */
public record Opening(long id, String caseReference, String area, String username, String name, boolean glassBroken, String purpose, String reason,
                      Instant openedAt, Instant untilAt, String finding) {
}
