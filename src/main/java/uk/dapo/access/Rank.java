package uk.dapo.access;

/** Police ranks, lowest first. The equivalent ranks of the London forces stand with their national ones. */
public enum Rank {

    /** Police staff, who hold no rank and are no constables. */
    STAFF("staff"),
    CONSTABLE("constable"),
    SERGEANT("sergeant"),
    INSPECTOR("inspector"),
    CHIEF_INSPECTOR("chief inspector"),
    SUPERINTENDENT("superintendent"),
    CHIEF_SUPERINTENDENT("chief superintendent"),
    /** Or commander. */
    ASSISTANT_CHIEF_CONSTABLE("assistant chief constable"),
    /** Or deputy assistant or assistant commissioner. */
    DEPUTY_CHIEF_CONSTABLE("deputy chief constable"),
    /** Or commissioner. */
    CHIEF_CONSTABLE("chief constable");

    private final String label;

    Rank(String label) {
        this.label = label;
    }

    /** The rank in plain words. */
    public String label() {
        return label;
    }

    /** Whether this is the other rank or a higher one. */
    public boolean atLeast(Rank other) {
        return compareTo(other) >= 0;
    }
}
