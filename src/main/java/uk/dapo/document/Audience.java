package uk.dapo.document;

/** Whom a paper is for, and so what it may say. */
public enum Audience {

    RESPONDENT(true),
    PROTECTED_PERSON(false),
    /** The respondent is a party, so what the court is given reaches the respondent too. */
    COURT(true),
    POLICE(false);

    private final boolean reachesRespondent;

    Audience(boolean reachesRespondent) {
        this.reachesRespondent = reachesRespondent;
    }

    /** Whether the respondent's side may come to read the paper, so that no secret place may stand in it. */
    public boolean reachesRespondent() {
        return reachesRespondent;
    }
}
