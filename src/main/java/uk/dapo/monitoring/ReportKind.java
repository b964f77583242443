package uk.dapo.monitoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be reported on a condition. Where each goes is the table's to say. */
public enum ReportKind {

    INSTALLED("installed", "Tag fitted"),
    NOT_INSTALLED("notInstalled", "Tag not fitted"),
    REMOVED("removed", "Tag taken off"),
    TAMPER("tamper", "Tag tampered with"),
    BATTERY("battery", "Tag battery low or flat"),
    NO_SIGNAL("noSignal", "No signal from the tag"),
    ZONE_ENTERED("zoneEntered", "Zone or premises entered"),
    CURFEW_BROKEN("curfewBroken", "Away during the curfew"),
    ALCOHOL("alcohol", "Alcohol found"),
    STARTED("started", "Programme begun"),
    ATTENDED("attended", "Session attended"),
    MISSED("missed", "Session, appointment or duty missed"),
    COMPLETED("completed", "Programme completed"),
    FAILED("failed", "Programme failed or broken off"),
    SIGNED_ON("signedOn", "Signed on"),
    SIGN_ON_MISSED("signOnMissed", "Did not sign on"),
    CONTACT("contact", "Contact, approach, abuse, posting or interference"),
    OTHER("other", "Something else");

    private final String id;
    private final String label;

    ReportKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** As forms, tables and the interface write it. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    static Optional<ReportKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** All ids, for a refusal. */
    public static String ids() {
        return Arrays.stream(values()).map(ReportKind::id).collect(Collectors.joining(", "));
    }
}
