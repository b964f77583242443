package uk.dapo.clock;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** The periods this system watches. What the Act fixes stands here, with its section; a caution says what is unverified or no law. */
public enum ClockKind {

    HEARING_AFTER_NOTICE("hearing-after-notice", "Application heard after the notice was given", true,
            new CountableHours(48), act("s.29(2)-(3)"),
            "Not later than 48 hours after the notice was given to the respondent; any Sunday, Christmas Day, Good Friday "
                    + "or bank holiday is disregarded, a Saturday is not. The application must be heard, not only made."),

    COURT_AFTER_BREACH_ARREST("court-after-breach-arrest", "Brought before the court after arrest for breach of the notice", false,
            new CountableHours(24), act("s.26(2)-(4)"),
            "Before the end of 24 hours beginning with the arrest, or at the hearing of the application if that is earlier; "
                    + "any Sunday, Christmas Day, Good Friday or bank holiday is disregarded."),

    NOTIFICATION("notification", "Names and home address notified after the order was made", false,
            CalendarDays.beginningWith(3), act("ss.41(2)-(3), 42"),
            "Within 3 days beginning with the day the order is made, whether or not it has been served; every day counts."),

    NOTIFICATION_NEW_NAME("notification-new-name", "New name notified", false,
            CalendarDays.beginningWith(3), act("ss.41(4), 42"),
            "Within 3 days beginning with the day a name not notified is first used; every day counts."),

    NOTIFICATION_NEW_ADDRESS("notification-new-address", "New home address notified", false,
            CalendarDays.beginningWith(3), act("ss.41(5), 42"),
            "Within 3 days beginning with the day of the change, in the new address's police area; every day counts."),

    NOTIFICATION_NO_ADDRESS("notification-no-address", "Loss of any home address notified", false,
            CalendarDays.beginningWith(3), act("ss.41(6), 42"),
            "Within 3 days beginning with the day there is no home address any more; every day counts."),

    NOTIFICATION_OTHER_REGIME_ENDED("notification-other-regime-ended", "Notified after another notification regime ended", false,
            CalendarDays.beginningWith(3), act("ss.41(8)-(9), 42"),
            "Within 3 days beginning with the day the other order or registration ceases to apply; every day counts."),

    VICTIM_UPDATE_ENHANCED("victim-update-enhanced", "Victim told, enhanced rights", false,
            new WorkingDays(1, "working day"), "Victims' Code",
            "Within 1 working day.", "Unverified: taken from an older Code and secondary pages; confirm against the current Code."),

    VICTIM_UPDATE_STANDARD("victim-update-standard", "Victim told", false,
            new WorkingDays(5, "working day"), "Victims' Code",
            "Within 5 working days.", "Unverified: taken from an older Code and secondary pages; confirm against the current Code."),

    APPEAL_CIVIL("appeal-civil", "Appeal from a magistrates' court's civil decision to the Crown Court", false,
            CalendarDays.after(21), act("s.46(1), (5), (7)(a)") + "; Crown Court Rules 1982 r.7",
            "21 days after the decision.", "Unverified: the text of rule 7 was not read; check it before relying on the period."),

    APPEAL_CRIMINAL("appeal-criminal", "Appeal to the Crown Court where the order followed conviction or acquittal", false,
            new WorkingDays(15, "business day"), act("s.46(3)-(4)") + "; Criminal Procedure Rules r.34.2(2)",
            "Not more than 15 business days after the decision; a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday is none.",
            "Unverified: the number of the rule in the 2025 Rules."),

    APPEAL_CROWN_COURT("appeal-crown-court", "Appeal from the Crown Court to the Court of Appeal", false,
            CalendarDays.after(28), act("s.46(3), (7)(b)"),
            "28 days after the decision.", "Unverified: the rule that fixes the period was not read."),

    APPEAL_FAMILY_COUNTY("appeal-family-county", "Appeal from the family court or the county court", false,
            CalendarDays.after(21), act("s.46(8)-(9)") + "; FPR 30.4, CPR 52.12",
            "21 days after the decision unless the court sets another period.", "Unverified: the text of the rules was not read."),

    REMAND_CLEAR_DAYS("remand-clear-days", "Back before the court after a remand", false,
            new ClearDays(8), act("ss.26(6), 30(2), Sch. 1") + "; Magistrates' Courts Act 1980 s.128(6)",
            "Not more than 8 clear days; longer on bail if both sides agree."),

    CONSTABLE_CUSTODY("constable-custody", "Back before the court after commitment to a constable's custody", false,
            new ClearDays(3), act("Sch. 1 para. 4(2)") + "; Magistrates' Courts Act 1980 s.128(7)",
            "Not more than 3 clear days."),

    REMAND_MEDICAL_CUSTODY("remand-medical-custody", "Back before the court after a remand in custody for a medical report", false,
            CalendarDays.weeksAfter(3), act("s.30(3)-(5), Sch. 1"), "Not more than 3 weeks at a time in custody."),

    REMAND_MEDICAL_BAIL("remand-medical-bail", "Back before the court after a remand on bail for a medical report", false,
            CalendarDays.weeksAfter(4), act("s.30(3)-(5), Sch. 1"), "Not more than 4 weeks at a time on bail."),

    HOSPITAL_REMAND("hospital-remand", "Back before the court after a remand to hospital for a report", false,
            CalendarDays.after(28), act("s.30(6)") + "; Mental Health Act 1983 s.35",
            "Not more than 28 days at a time.", hospitalUnread()),

    HOSPITAL_REMAND_TOTAL("hospital-remand-total", "Last of all remands to hospital ends", false,
            CalendarDays.weeksAfter(12), act("s.30(6)") + "; Mental Health Act 1983 s.35",
            "Not more than 12 weeks in all, from the first remand to hospital.", hospitalUnread()),

    TAG_TERM("tag-term", "Electronic monitoring ends", false,
            new CalendarMonths(12), act("s.38(5)"),
            "Not more than 12 months; counted here from the day the requirement takes effect, that day included."),

    TAG_EXTENSION("tag-extension", "Extended electronic monitoring ends", false,
            new CalendarMonths(12), act("s.44(10)"),
            "Not more than 12 months at a time; counted here from the day the extension takes effect, that day included."),

    RETURN_HEARING_SAFETY_NET("return-hearing-safety-net", "Return hearing after an order without notice", false,
            null, act("ss.34(4), 44(7)"),
            "As soon as just and convenient.", "Policy, not law: the Act gives no number of days; these are this system's safety net."),

    FAMILY_ORDER_COPY("family-order-copy", "Sealed order sent to the police by the family court", false,
            CalendarDays.after(1), "FPR PD 11A para. 1.4",
            "Within 1 day of sealing.", "Unverified: the direction speaks of other orders; assumed for these."),

    EXTENSION_CONFIRMED("extension-confirmed", "Extension of the period confirmed by legal", false,
            new WorkingDays(1, "working day"), "SI 2024/1191 reg. 2",
            "By the end of the next working day.", "Policy, not law: this system's rule for an instrument an officer recorded."),

    SEVERE_BREACH_ANSWERED("severe-breach-answered", "Severe breach (L4) answered", false,
            new ElapsedHours(1), act("ss.26, 39"),
            "Within 1 hour of its grading: arrested, or decided on. The Act gives no number: this system's policy for a breach graded L4."),
    SERIOUS_BREACH_ANSWERED("serious-breach-answered", "Serious breach (L3) answered", false,
            new ElapsedHours(4), act("ss.26, 39"),
            "Within 4 hours of its grading: arrested, or decided on. The Act gives no number: this system's policy for a breach graded L3."),
    SAFETY_CALL("safety-call", "Protected person called about their safety", false,
            new ElapsedHours(1), act("ss.26, 39"),
            "Within 1 hour of a breach graded L4. The Act gives no number: this system's policy."),
    SCHOOL_TOLD("school-told", "School told of an incident that affects a child", false,
            new NextWorkingMorning(LocalTime.of(8, 30)), act("s.49A"),
            "As soon as reasonably practicable.", "Practice, not law: before the next school day, taken here as the next working day at 08:30; "
                    + "school holidays are not known to this calendar.");

    private final String id;
    private final String label;
    private final boolean inclusive;
    private final Period period;
    private final String section;
    private final String source;
    private final String caution;

    ClockKind(String id, String label, boolean inclusive, Period period, String section, String source) {
        this(id, label, inclusive, period, section, source, null);
    }

    /** @param period null where the law gives none and {@link SafetyNets} does */
    ClockKind(String id, String label, boolean inclusive, Period period, String section, String source, String caution) {
        this.id = id;
        this.label = label;
        this.inclusive = inclusive;
        this.period = period;
        this.section = section;
        this.source = source;
        this.caution = caution;
    }

    /** @return the kind with this id, if there is one */
    public static Optional<ClockKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** @return the name in kebab case by which models, forms and the web know it */
    public String id() {
        return id;
    }

    /** @return what must have happened by then */
    public String label() {
        return label;
    }

    /** @return whether an act at the very instant the period is used up is in time */
    public boolean inclusive() {
        return inclusive;
    }

    /** @return the provision, short: "Domestic Abuse Act 2021 s.29(2)-(3)" */
    public String section() {
        return section;
    }

    /** @return the rule in a sentence or two, and whether any of it is unverified or policy */
    public String source() {
        return caution == null ? source : source + " " + caution;
    }

    /** @return what to check before relying on the period: "Unverified: ...", "Policy, not law: ..." */
    public Optional<String> caution() {
        return Optional.ofNullable(caution);
    }

    /** @return whether an earlier hearing ends the period */
    public boolean takesHearing() {
        return this == COURT_AFTER_BREACH_ARREST;
    }

    /** @return whether what must happen by then happens in a court, which sits set hours */
    public boolean inCourt() {
        return switch (this) {
            case HEARING_AFTER_NOTICE, COURT_AFTER_BREACH_ARREST, REMAND_CLEAR_DAYS, CONSTABLE_CUSTODY, REMAND_MEDICAL_CUSTODY,
                    REMAND_MEDICAL_BAIL, HOSPITAL_REMAND, RETURN_HEARING_SAFETY_NET -> true;
            default -> false;
        };
    }

    Period period(SafetyNets nets) {
        return period == null ? CalendarDays.after(nets.days(this)) : period;
    }

    private static String hospitalUnread() {
        return "Unverified: the limit as stated in the committee debate; the text of s.35 was not read.";
    }

    private static String act(String section) {
        return "Domestic Abuse Act 2021 " + section;
    }
}
