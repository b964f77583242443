package uk.dapo.document;

import static uk.dapo.document.Audience.COURT;
import static uk.dapo.document.Audience.POLICE;
import static uk.dapo.document.Audience.PROTECTED_PERSON;
import static uk.dapo.document.Audience.RESPONDENT;

/** The kinds of paper this system prints: the letters in its number, its template and whom it is for. */
public enum PaperKind {

    /** Domestic abuse protection notice, Domestic Abuse Act 2021 s.25(1)-(2). */
    NOTICE("N", "notice", RESPONDENT),
    /** Record that a constable gave the notice in person, s.25(3)-(7). */
    SERVICE_RECORD("S", "service-record", COURT),
    /** Complaint to the magistrates' court for an order, s.28(6). */
    COMPLAINT("C", "complaint", COURT),
    /** The order asked for, its clauses numbered, s.35. */
    DRAFT_ORDER("D", "draft-order", COURT),
    /** Notice of the hearing to the respondent, s.29(4)-(5). */
    HEARING_NOTICE("H", "hearing-notice", RESPONDENT),
    /** The order as the court made it, with its clauses in words, s.38. */
    ORDER("O", "order", RESPONDENT),
    /** What an order forbids and asks, on one page in plain English, for the person it is served on. */
    FORBIDS("F", "forbids", RESPONDENT),
    /** Record that the respondent was served with the order, or how they know of it, s.39(2). */
    ORDER_SERVICE("OS", "order-service", COURT),
    /** Written acknowledgement of a notification, s.42(4). */
    ACKNOWLEDGEMENT("A", "acknowledgement", RESPONDENT),
    /** What the order means for the protected person, and what to do if it is broken. */
    LEAFLET("L", "leaflet", PROTECTED_PERSON),
    /** A breach for who presents it: what was in force, what was reported and done. Redacted by them before the respondent's side is given it. */
    BREACH_FILE("B", "breach-file", POLICE),
    /** Everything that was done in a case, in order, for the court. */
    CHRONOLOGY("K", "chronology", COURT);

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
