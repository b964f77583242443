package uk.dapo.breach;

import java.util.Arrays;
import java.util.Optional;

/** How a breach may come out, in which forum, and whether it was thereby punished. */
public enum OutcomeKind {
    CUSTODY("custody", "Custody", "CRIMINAL", Finding.CONVICTED),
    SUSPENDED("suspended", "Suspended sentence", "CRIMINAL", Finding.CONVICTED),
    COMMUNITY_ORDER("communityOrder", "Community order", "CRIMINAL", Finding.CONVICTED),
    FINE("fine", "Fine", "CRIMINAL", Finding.CONVICTED),
    NO_SEPARATE_PENALTY("noSeparatePenalty", "Convicted, no separate penalty", "CRIMINAL", Finding.CONVICTED),
    ACQUITTED("acquitted", "Acquitted", "CRIMINAL", null),
    DISCONTINUED("discontinued", "Prosecution discontinued or withdrawn", "CRIMINAL", null),
    COMMITTED("committed", "Committed to prison for contempt", "CONTEMPT", Finding.CONTEMPT),
    SUSPENDED_COMMITTAL("suspendedCommittal", "Suspended committal for contempt", "CONTEMPT", Finding.CONTEMPT),
    CONTEMPT_FINE("contemptFine", "Fined for contempt", "CONTEMPT", Finding.CONTEMPT),
    CONTEMPT_NO_PENALTY("contemptNoPenalty", "Contempt found, nothing imposed", "CONTEMPT", null),
    CONTEMPT_DISMISSED("contemptDismissed", "Contempt not proved or not pursued", "CONTEMPT", null),
    NO_FURTHER_ACTION("noFurtherAction", "No further action", "POLICE", null),
    RELEASED_UNLAWFULLY_HELD("releasedUnlawfullyHeld", "Released: not before the court in time", "POLICE", null),
    DEALT_WITH_BY_COURT("dealtWithByCourt", "Dealt with by the court with the application", "CIVIL", null);

    private final String id;
    private final String label;
    private final String forum;
    private final Finding finding;

    OutcomeKind(String id, String label, String forum, Finding finding) {
        this.id = id;
        this.label = label;
        this.forum = forum;
        this.finding = finding;
    }

    /** As forms and the register write it. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public String forum() {
        return forum;
    }

    /** What it means for another court, or nothing. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** The outcome of an id; nothing for an answer that is none, such as an adjournment. */
    public static Optional<OutcomeKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
