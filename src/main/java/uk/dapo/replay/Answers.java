package uk.dapo.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.CourtSittings;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;

/** What people enter in each form, as the plan of the case has it; nothing where a step is left open. */
@Component
@ConditionalOnProperty("dapo.replay")
public class Answers {

    private static final String GROUNDS = "On that evening he pushed her against the kitchen door, took her telephone and told her she would not leave the flat. "
            + "She has described three earlier assaults since January.";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final JdbcClient jdbc;
    private final StatutoryClocks clocks;
    private final CourtSittings sittings;

    Answers(JdbcClient jdbc, StatutoryClocks clocks, CourtSittings sittings) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.sittings = sittings;
    }

    /** The start form of a case. */
    public Map<String, Object> start(CasePlan plan) {
        return with(plan.people(), switch (plan.process()) {
            case "application-victim" -> List.of("victimStage", "ordered", "applicationWhere", "none");
            case "application-civil-court" -> List.of("civilProceedings", "family", "bothParties", true, "civilStage", "ordered");
            case "application-criminal-court" -> List.of("criminalProceedings", "conviction", "convictedIn", "sameCourt", "criminalStage", "ordered");
            default -> List.of();
        });
    }

    /** The report of a breach of the order of a case. */
    public Map<String, Object> breach(CasePlan plan, Instant now) {
        return map("brokenReference", plan.reference(), "breachAt", at(now.minus(Duration.ofHours(1))), "breachKind", plan.dice(3) == 0 ? "approach" : "contact",
                "breachAccount", "He sent her four messages from a new number; she kept them.", "breachRiskNow", plan.dice(6) == 0 ? "yes" : "no", "breachChildren", "none",
                "breachSource", "protectedPerson");
    }

    /** The answers to a task's form; empty where it is left open. */
    public Optional<Map<String, Object>> task(String form, CasePlan plan, Instant now) {
        return plan.stopsAt(form) ? Optional.empty() : Optional.ofNullable(before(form, plan, now));
    }

    private Map<String, Object> before(String form, CasePlan plan, Instant now) {
        return switch (form) {
            case "confirmPeople" -> map("respondentChoice", "new", "protectedPersonChoice", "new");
            case "recordReport" -> map("relationship", plan.dice(4) == 0 ? "relatives" : "intimate", "incidentAt", at(now.minus(Duration.ofHours(3))),
                    "abuseTypes", new ArrayList<>(List.of(plan.dice(2) == 0 ? "physicalSexual" : "controllingCoercive")), "incidentAccount",
                    "He pushed her against the kitchen door and took her telephone.", "reportSource", "protectedPerson", "sharedHome", "yes",
                    "sharedHomeAddress", (plan.number() + 1) + " Sample Road, Croydon CR0 9ZZ", "weaponInvolved", false, "childrenAffected", false);
            case "assessRisk" -> map("riskTool", "DASH", "riskTicks", 14 + plan.dice(6), "riskGrade", "high", "strangulation", false, "repeatWithinYear", plan.dice(2) == 0);
            case "recordOpinions" -> map("opinionSought", "yes", "protectedPersonView", plan.dice(4) == 0 ? "oppose" : "support", "representationsSought", "yes",
                    "respondentRepresentations", "Says it was an accident.", "otherOccupants", "none", "childrenWelfare", "There are no children in the household or in either family.");
            case "draftNotice" -> map("grounds", GROUNDS, "termNoContact", true, "termNoEvict", true, "termNoEnter", true, "termLeave", true, "serviceLaw", "no");
            case "decideNotice" -> map("noticeDecision", plan.neverGiven() ? "refuse" : "give", "conditionA", "yes", "conditionAReason", "Her account is consistent, with fresh bruising seen by the officer.",
                    "conditionB", plan.neverGiven() ? "no" : "yes", "conditionBReason", plan.neverGiven() ? "He has moved abroad and she is safe." : "He lives with her and said he would be back tonight.",
                    "refusalReason", plan.neverGiven() ? "Not necessary: he has moved abroad." : null);
            case "serveNotice" -> plan.failsFirst() ? map("serviceOutcome", "notFound", "attemptNote", "No answer at the home address, neighbours have not seen him.")
                    : map("serviceOutcome", "served", "servedAt", at(now), "servedInPerson", true, "serviceLocation", "Croydon custody suite", "addressGiven", "given",
                            "hearingAddress", "2 Other Street, Croydon CR0 8YY", "bodyWornVideo", "BWV-" + plan.number());
            case "decideFurtherAttempt" -> map("attemptDecision", "tryAgain", "attemptReason", "Two addresses still to be tried tonight.");
            case "noteIneligible" -> map("otherActionTaken", "Bail conditions asked for instead.");
            case "stateGrounds" -> map("applicationStep", "proceed", "grounds", GROUNDS, "whyNoNotice", "He has moved out and there is time to ask the court.");
            case "authoriseApplication" -> map("applicationDecision", "authorise", "authorisationReason", "Necessary and proportionate on this history.");
            default -> court(form, plan, now);
        };
    }

    private Map<String, Object> court(String form, CasePlan plan, Instant now) {
        return switch (form) {
            case "prepareComplaint" -> map("court", magistrates(plan), "evidenceList", "Statement of the officer in the case; body-worn video.", "statementsSigned", true, "hearsayNotice", true, "disclosureChecked", true);
            case "draftClause" -> map("clauseCode", drafted(plan) == 0 ? "NOCONTACT" : "NOABUSE", "anotherClause", drafted(plan) == 0);
            case "considerConflicts" -> map("religionConflict", "none", "workConflict", "none", "educationConflict", "none", "otherOrdersConflict", "none");
            case "fileApplication" -> map("orderTermSought", "date", "termSought", "Twelve months", "filedAt", at(now));
            case "listHearing" -> map("court", magistrates(plan), "hearingAt", at(sitting(plan, now)), "listingReference", "LIST-" + plan.number(), "courtAgreed", true);
            case "serveHearingNotice" -> map("hearingNoticeMethod", "left", "hearingNoticeAt", at(now));
            case "recordResult" -> result(plan, now);
            case "recordClause" -> plan.nextClause(now);
            case "supportApplication" -> map("informationGiven", "Incident history since January, no orders in force.", "ordersInForceTold", true, "safetyMeasures", "Address marker set.");
            case "recordCourtOrder" -> map("makingCourt", plan.process().contains("criminal") ? "croydon-crown" : plan.area().equals("Bromley") ? "bromley-family" : "croydon-family",
                    "courtReference", "REPLAY-" + plan.number(), "courtMadeAt", at(now.minus(Duration.ofHours(5))), "orderOnNotice", "yes", "respondentPresent", "yes",
                    "courtOrderTerm", "UNTIL_DATE", "courtUntilDay", day(now, plan.months()), "respondentAddress", "2 Other Street, Croydon CR0 8YY");
            case "recordCourtClause" -> map("courtClauseCode", "NOCONTACT", "courtClauseWords", "The respondent shall not communicate with the applicant.", "anotherClause", false);
            case "checkCourtOrder" -> map("courtOrderCheck", "confirm", "courtOrderCheckNote", "Compared line by line with the sealed copy.", "otherRegime", "none");
            default -> order(form, plan, now);
        };
    }

    private Map<String, Object> order(String form, CasePlan plan, Instant now) {
        return switch (form) {
            case "serveOrder" -> map("orderServiceMethod", "inCourt", "orderServedAt", at(now), "orderServiceNote", "Told in court, copy handed over by the usher.");
            case "confirmRegistration" -> map("policeRecordReference", "PNC " + plan.number(), "registeredAt", at(now), "warningMarkersSet", true);
            case "recordNotification" -> plan.broken() == Pilot.Broken.NOT_NOTIFIED && plan.reportsBreach() ? null : map("attendedAt", at(now), "station", "Croydon Police Station", "inPerson", true,
                    "namesNotified", plan.respondent(), "notifiedAddress", "2 Other Street, Croydon", "acknowledgementNumber", "ACK-" + plan.number(), "identityCheck", "given",
                    "homeInEnglandOrWales", "yes", "addressForce", "MetropolitanPolice", "stationForce", "MetropolitanPolice");
            case "answerMissedNotification" -> map("missedAction", "arrest", "missedNote", "Arrest attempt planned for this morning.");
            case "recordInstallation" -> map("installation", "fitted", "tagFittedAt", at(now), "providerReference", "EMS-" + plan.number());
            case "considerExtension" -> map("extensionAnswer", "end", "extensionReason", "He has kept away, and she agrees.");
            case "confirmTagRemoval" -> map("tagRemovedAt", at(now), "providerReference", "EMS-" + plan.number());
            case "askForReport" -> map("reportKind", plan.dice(2) == 0 ? "started" : "completed", "reportedOn", at(now).substring(0, 10));
            case "recordVisit" -> map("visitedAt", at(now), "visitSeen", "yes", "visitFindings", "At home, calm, no sign of her.", "riskGrade", "standard", "visitBreach", "no");
            case "assessAlert" -> map("alertAnswer", "noBreach", "alertReason", "He was in hospital; letter seen.");
            case "reviewExpiry" -> map("riskGrade", "standard", "viewSought", "yes", "protectedPersonSays", "She feels safe and wants it to end.", "reviewRecommendation", "letEnd",
                    "reviewReason", "No report since the summer; he has moved away.");
            case "reviewOpenOrder" -> map("reviewFinding", "keep", "reviewNote", "The order is needed.");
            case "considerVariation" -> map("variationStep", "leave", "changeReason", "Not needed for now.");
            case "callBack" -> map("callBackOutcome", "told", "callBackNote", "She asked what comes next.");
            case "answerMissedDeadline" -> map("deadlineCause", "staffing", "deadlineAction", "underWay", "deadlineNote", "Two officers were off sick; it is being done now.");
            default -> broken(form, plan, now);
        };
    }

    private Map<String, Object> broken(String form, CasePlan plan, Instant now) {
        boolean pursued = plan.broken() != Pilot.Broken.NOT_PURSUED;
        return switch (form) {
            case "chooseClause" -> map("brokenClauses", new ArrayList<>(List.of("1")));
            case "recordAwareness" -> map("awarenessBasis", "KNEW", "awarenessEvidence", "His message quotes the order.");
            case "reviewBreach" -> map("reviewDecision", "breach", "reviewedAwareness", "His message quotes the order.", "reviewReason", "He knew of it.");
            case "compareReports" -> map("sameAnswer", "different");
            case "decideResponse" -> map("breachResponse", pursued ? "arrest" : "noAction", "responseReason", "Looked at with the officer in the case.");
            case "recordArrest" -> pursued ? map("arrestResult", "arrested", "arrestAt", at(now), "arrestPower", "PACE24", "arrestCustody", "HELD", "arrestCustodyReference", "CUS-" + plan.number())
                    : map("arrestResult", "noArrest", "arrestNote", "She does not support it and he has apologised.");
            case "decideCharge" -> pursued ? map("chargeDecision", "charged", "chargedAt", at(now), "chargeUnder", plan.broken() == Pilot.Broken.NOT_NOTIFIED ? "s43" : "s39", "cpsReference", "CPS-" + plan.number(), "chargeCourt", "Croydon Magistrates' Court",
                    "certifiedCopyAsked", true) : map("chargeDecision", "noFurtherAction", "chargeReason", "As the reviewing lawyer advised.");
            case "recordBreachOutcome" -> outcome(plan, now);
            case "callProtectedPerson" -> map("callAt", at(now), "callOutcome", "safe", "callNote", "She is with her sister; the door is locked.");
            case "referToMarac" -> map("maracReferredAt", at(now), "maracNote", "High risk: referred the same day.");
            case "tellSchool" -> map("schoolOutcome", "noSchool", "schoolNote", "There is no child at a school.");
            default -> null;
        };
    }

    private Map<String, Object> outcome(CasePlan plan, Instant now) {
        boolean custody = plan.sentence().equals("custody");
        Map<String, Object> decided = map("breachOutcome", plan.sentence(), "breachOutcomeAt", at(now), "breachOutcomeCourt", custody ? "Croydon Crown Court" : "Croydon Magistrates' Court",
                "breachOutcomeCourtKind", custody ? "CROWN" : "MAGISTRATES");
        return switch (plan.sentence()) {
            case "OPEN" -> null;
            case "custody" -> with(decided, List.of("breachOutcomeMonths", 12));
            case "suspended" -> with(decided, List.of("breachOutcomeMonths", 4, "breachOutcomeSuspendedMonths", 18));
            case "fine" -> with(decided, List.of("breachOutcomePounds", 120 + 10 * plan.dice(20)));
            default -> decided;
        };
    }

    private Map<String, Object> result(CasePlan plan, Instant now) {
        return switch (plan.end()) {
            case REFUSED -> map("hearingOutcome", "refused", "heldAt", at(now), "respondentPresent", "yes", "respondentHadNotice", "yes", "resultReasons", "The court was not satisfied that an order was proportionate.");
            case OPEN -> null;
            case WITHDRAWN -> map("hearingOutcome", "withdrawn", "heldAt", at(now), "resultReasons", "A restraining order was made on conviction instead.");
            default -> map("hearingOutcome", "made", "heldAt", at(now), "respondentPresent", "yes", "respondentHadNotice", "yes", "madeAsDrafted", !plan.ownClauses(), "orderTerm", "UNTIL_DATE",
                    "untilDay", day(now, plan.months()), "otherRegime", "none");
        };
    }

    /** The next ordinary morning in court where that is in time; else the last ordinary sitting that is, or one the court holds for it. */
    private Instant sitting(CasePlan plan, Instant now) {
        LocalDate day = LondonTime.atLondon(now).toLocalDate().plusDays(1);
        while (!sittings.sitOn(day)) {
            day = day.plusDays(1);
        }
        Instant morning = day.atTime(10, 30).atZone(LondonTime.atLondon(now).getZone()).toInstant();
        return limit(plan).filter(limit -> morning.isAfter(limit.due().toInstant()))
                .map(limit -> sittings.lastSittingBefore(limit).map(ZonedDateTime::toInstant).filter(last -> last.isAfter(now)).orElse(limit.due().toInstant().minus(Duration.ofMinutes(90))))
                .orElse(morning);
    }

    private Optional<Deadline> limit(CasePlan plan) {
        return jdbc.sql("select from_at from register.clock where case_reference = ? and kind = ? and closed_at is null").params(plan.reference(), ClockKind.HEARING_AFTER_NOTICE.id())
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional().map(from -> clocks.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.atLondon(from)));
    }

    private int drafted(CasePlan plan) {
        return jdbc.sql("select count(*) from register.submission where case_reference = ? and form = 'draftClause'").param(plan.reference()).query(Integer.class).single();
    }

    private static String magistrates(CasePlan plan) {
        return switch (plan.area()) {
            case "Bromley" -> "bromley-magistrates";
            case "Sutton" -> "sutton-sitting-at-croydon";
            default -> "croydon-magistrates";
        };
    }

    private static String at(Instant instant) {
        return MINUTE.format(LondonTime.atLondon(instant));
    }

    private static String day(Instant now, int months) {
        return LondonTime.atLondon(now).toLocalDate().plusMonths(months).minusDays(1).toString();
    }

    private static Map<String, Object> map(Object... pairs) {
        return with(Map.of(), Arrays.asList(pairs));
    }

    private static Map<String, Object> with(Map<String, Object> before, List<Object> pairs) {
        Map<String, Object> all = new HashMap<>(before);
        for (int i = 0; i < pairs.size(); i += 2) {
            if (pairs.get(i + 1) != null) {
                all.put((String) pairs.get(i), pairs.get(i + 1));
            }
        }
        return all;
    }
}
