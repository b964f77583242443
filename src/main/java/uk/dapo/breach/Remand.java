package uk.dapo.breach;

import java.util.Arrays;
import java.util.Optional;
import uk.dapo.clock.ClockKind;

/** Where the court sends a person until they are next before it, and the limit it is bound by (ss.26(6), 30, Sch. 1). */
public enum Remand {
    CUSTODY("custody", "remanded in custody", ClockKind.REMAND_CLEAR_DAYS),
    BAIL("bail", "remanded on bail", ClockKind.REMAND_CLEAR_DAYS),
    CONSTABLE("constable", "committed to the custody of a constable", ClockKind.CONSTABLE_CUSTODY),
    MEDICAL_CUSTODY("medicalCustody", "remanded in custody for a medical report", ClockKind.REMAND_MEDICAL_CUSTODY),
    MEDICAL_BAIL("medicalBail", "remanded on bail for a medical report", ClockKind.REMAND_MEDICAL_BAIL),
    HOSPITAL("hospital", "remanded to hospital for a report", ClockKind.HOSPITAL_REMAND);

    private final String id;
    private final String label;
    private final ClockKind limit;

    Remand(String id, String label, ClockKind limit) {
        this.id = id;
        this.label = label;
        this.limit = limit;
    }

    String label() {
        return label;
    }

    ClockKind limit() {
        return limit;
    }

    /** The remand of an answer; nothing where the court let the person go or the matter ended. */
    static Optional<Remand> of(String id) {
        return Arrays.stream(values()).filter(remand -> remand.id.equals(id)).findFirst();
    }
}
