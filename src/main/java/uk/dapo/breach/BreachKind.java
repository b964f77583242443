package uk.dapo.breach;

import java.util.Arrays;

/** What the respondent is said to have done, the gravest first: where reports differ, that one is graded. */
public enum BreachKind {
    ABUSE("abuse", "Abuse: violent, threatening or controlling behaviour", false),
    CONTACT("contact", "Contact, by any means or through somebody", false),
    APPROACH("approach", "Came near, or into a forbidden place or area", false),
    ONLINE("online", "Posted or shared something online", false),
    ECONOMIC("economic", "Interfered with money, property or bills", false),
    TAMPER("tamper", "Tag tampered with, damaged or not charged", false),
    CURFEW("curfew", "Curfew not kept", false),
    REQUIREMENT("requirement", "Programme, sign-on or other requirement missed", false),
    NOTIFICATION("notification", "Name or address not notified to the police in time (s.43)", true),
    FALSE_NOTIFICATION("falseNotification", "False information notified (s.43)", true),
    IDENTITY_REFUSED("identityRefused", "Fingerprints or photograph refused (s.43)", true),
    OTHER("other", "Something else", false);

    private final String id;
    private final String label;
    private final boolean dutyOfTheAct;

    BreachKind(String id, String label, boolean dutyOfTheAct) {
        this.id = id;
        this.label = label;
        this.dutyOfTheAct = dutyOfTheAct;
    }

    /** As forms and tables write it. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether the Act itself imposes what was not done (ss.41-42), and not a clause of the order: an offence under s.43. */
    public boolean dutyOfTheAct() {
        return dutyOfTheAct;
    }

    /** The kind of an id. */
    public static BreachKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of breach " + id));
    }
}
