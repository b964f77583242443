package uk.dapo.board;

/** What the scheme is judged by. What each counts stands in the view {@code register.figure_fact}; here it is said in words. */
enum Figure {
    NOTICES_GIVEN("noticesGiven", "Notices given", Measure.COUNT, "notices", null,
            "Notices (DAPN) given to the respondent in person, by the day of service (s.25(3))."),
    APPLICATIONS("applications", "Applications for an order", Measure.COUNT, "applications", null,
            "Applications filed with a court, by the day of filing; where a court acts of its own motion, by the day its order was made (ss.28, 31)."),
    ORDERS_MADE("ordersMade", "Orders made", Measure.COUNT, "orders", "Court",
            "Orders (DAPO) made by a court, by the day they were made; a variation is no new order."),
    HEARD_WITHIN_LIMIT("heardWithinLimit", "Heard within 48 hours", Measure.SHARE, "minutes of slack", null,
            "Of the applications after a notice whose 48 hours are decided: how many were heard in time (s.29(2)-(3)), by the day the notice was given. "
                    + "A hearing that adjourns counts as heard. A withdrawn application is not counted. Slack is the time that was left at the hearing."),
    BREACHES_PURSUED("breachesPursued", "Breaches pursued", Measure.COUNT, "breaches", "Kind of breach",
            "Breaches of a notice or an order after which somebody was arrested, charged or brought before a court, by the day of the first of these."),
    CUSTODY_MONTHS("custodyMonths", "Months of custody", Measure.SUM, "months", "Outcome",
            "Months of immediate custody for breach, sentence or committal, by the day of the decision; days as parts of a month, suspended terms not counted. "
                    + "A corrected outcome counts as corrected."),
    NOTICES_NOT_GIVEN("noticesNotGiven", "Notices not given, and why", Measure.COUNT, "notices", "Why",
            "Notices that ended without having been given: refused by the inspector, not eligible, or the respondent not found; by the day they ended."),
    APPLICATIONS_WITHOUT_ORDER("applicationsWithoutOrder", "Applications that ended without an order, and how", Measure.COUNT, "applications", "How",
            "Applications refused, withdrawn, not pursued or not authorised, by the day that was decided."),
    CONDITIONS("conditions", "Conditions in orders", Measure.COUNT, "conditions", "Condition",
            "Conditions of the orders made in the period, as first made."),
    TAGS_FITTED("tagsFitted", "Tags fitted", Measure.COUNT, "days to fit", "Kind of tag",
            "Tags fitted, by the day of fitting, with the days from the making of the order until then."),
    PROGRAMMES_STARTED("programmesStarted", "Programmes begun", Measure.COUNT, "programmes", "Programme",
            "Programmes a respondent was reported to have begun, by that day."),
    PROGRAMMES_COMPLETED("programmesCompleted", "Programmes completed", Measure.COUNT, "programmes", "Programme",
            "Programmes a respondent was reported to have completed, by that day."),
    BREACHES_REPORTED("breachesReported", "Breaches reported, by kind", Measure.COUNT, "breaches", "Kind of breach",
            "Breaches reported, by the day they happened, without those found to be none."),
    BREACH_OUTCOMES("breachOutcomes", "Breaches dealt with, by outcome", Measure.COUNT, "breaches", "Outcome",
            "Breaches whose outcome is recorded, by the day of the decision. A corrected outcome counts as corrected."),
    VICTIMS_UPDATED("victimsUpdated", "Protected people told in time", Measure.SHARE, "", "Milestone",
            "Of the updates owed under the Victims' Code whose clock has ended or run out: how many were given in time, by the day of the milestone. "
                    + "Who declined to be told, and for whom no way was safe, is not counted."),
    FEEDBACK("feedback", "Feedback on contacts", Measure.COUNT, "answers", "Question: answer",
            "Answers to the feedback page, by the day they were given. They lead to no case, and so to no route.");

    /** How a figure is made of what it counts. */
    enum Measure { COUNT, SUM, SHARE }

    private final String id;
    private final String label;
    private final Measure measure;
    private final String unit;
    private final String splitBy;
    private final String definition;

    Figure(String id, String label, Measure measure, String unit, String splitBy, String definition) {
        this.id = id;
        this.label = label;
        this.measure = measure;
        this.unit = unit;
        this.splitBy = splitBy;
        this.definition = definition;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    Measure measure() {
        return measure;
    }

    /** Of what is counted or measured. */
    String unit() {
        return unit;
    }

    /** What it is broken down by beside area and route, or null. */
    String splitBy() {
        return splitBy;
    }

    String definition() {
        return definition;
    }
}
