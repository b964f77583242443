package uk.dapo.document;

import static uk.dapo.document.Audience.COURT;
import static uk.dapo.document.Audience.RESPONDENT;

/** The kinds of paper this system prints: the letters in its number, its template and whom it is for. */
public enum PaperKind {

    /** Domestic abuse protection notice, Domestic Abuse Act 2021 s.25(1)-(2). */
    NOTICE("N", "notice", RESPONDENT),
    /** Record that a constable gave the notice in person, s.25(3)-(7). */
    SERVICE_RECORD("S", "service-record", COURT);

    private final String shortName;
    private final String template;
    private final Audience audience;

    PaperKind(String shortName, String template, Audience audience) {
        this.shortName = shortName;
        this.template = template;
        this.audience = audience;
    }

    /** The letters that stand for this kind in a document number. */
    public String shortName() {
        return shortName;
    }

    /** The template's file name in {@code documents/}, without {@code .html}. */
    public String template() {
        return template;
    }

    public Audience audience() {
        return audience;
    }
}
