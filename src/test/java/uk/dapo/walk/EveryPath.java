package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.process.ReportDoor;

/** Whole cases down every path, each as short as it can be: what is entered matters here, not what becomes of it. Each walk gives its cases. */
final class EveryPath {

    /** One walk. */
    interface Walk {
        List<String> cases();
    }

    private final Desk desk;
    private final JdbcClient jdbc;
    private final ReportDoor reports;
    private final Path path;
    private final RoutePath routes;
    private final BreachPath breach;
    private final MonitoringPath watched;

    EveryPath(Desk desk, JdbcClient jdbc, ReportDoor reports) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.reports = reports;
        this.path = new Path(desk);
        this.routes = new RoutePath(desk, jdbc);
        this.breach = new BreachPath(desk, jdbc);
        this.watched = new MonitoringPath(desk, jdbc);
    }

    Map<String, Walk> walks() {
        Map<String, Walk> walks = new LinkedHashMap<>();
        walks.put("notice with every turn, order, registration", this::noticeToOrder);
        walks.put("no notice possible", this::noNotice);
        walks.put("an extension of the pilot", this::extension);
        walks.put("without notice, return hearing", this::withoutNotice);
        walks.put("drafting with its gates", this::drafting);
        walks.put("order until an event, order until further order", this::openOrders);
        walks.put("the victim's own application, refused, made on appeal", this::appealFromRefusal);
        walks.put("somebody else's application", this::thirdParty);
        walks.put("civil court, appeal that varies", this::civilCourt);
        walks.put("criminal court, appeal sent back", this::criminalCourt);
        walks.put("variation asked for", this::variation);
        walks.put("discharge received", this::discharge);
        walks.put("breach of a notice", this::breachOfNotice);
        walks.put("breach of an order, convicted, corrected", this::breachOfOrder);
        walks.put("breach as contempt", this::contempt);
        walks.put("breach reported unclear, traced, compared", this::unclearBreach);
        walks.put("breach with safeguarding", this::safeguarding);
        walks.put("conditions watched", this::monitoring);
        walks.put("changes of the respondent, handed over", this::changes);
        walks.put("tag and programme over the year", this::tagAndProgramme);
        walks.put("a fact corrected, a case opened and restricted, held", this::handling);
        walks.put("the Victim Focus Desk", this::victimDesk);
        return walks;
    }

    // the notice and the application --------------------------------------------------------------

    private List<String> noticeToOrder() {
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null, "respondentAddress", "at 2 Other Street",
                "respondentAliases", "an alias", "childrenAffected", true, "childrenDetails", "names of children", "interpreterLanguage", "Welsh"));
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false));
        desk.as("inspector").submits("decideNotice", reference, Map.of("noticeDecision", "return", "returnReason", "The grounds say nothing of the children."));
        desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false));
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.notFound());
        desk.as("supervisor").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("tryAgain"));
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        desk.as("legal").submits("draftClause", reference, but(Entries.draftClause("ZONE", false), "clauseDetail", "between Park Lane, Fell Road and Barclay Road", "clauseMap", desk.map(reference)));
        desk.as("legal").submits("considerConflicts", reference, but(Entries.considerConflicts(), "workConflict", "avoided", "conflictNote", "he passes it on his way to work"));
        desk.as("legal").submits("fileApplication", reference, Entries.fileApplication("2026-06-09T14:01"));
        desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-12T10:00"), "lateReason", "the list is full"));
        desk.as("superintendent").submits("approveLateHearing", reference, Map.of("lateDecision", "accept", "legalAdvice", "Counsel advised to tell the court."));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:02"));
        // within the hour before it climbs on
        desk.waitUntil("2026-06-11T14:30");
        desk.as("superintendent").tasks("answerMissedDeadline", reference).forEach(task -> desk.as("superintendent").submitsTask(task.getId(),
                Map.of("deadlineCause", "courtFull", "deadlineAction", "legalAdvice", "deadlineNote", "The court could not sit before.")));
        desk.waitUntil("2026-06-12T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-12T10:30", "2027-06-11"));
        desk.settle();
        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-12T10:40"));
        desk.as("dapoTeam").submits("confirmRegistration", reference, Entries.confirmRegistration("2026-06-12T10:45"));
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-12T10:50"));
        return List.of(reference);
    }

    private List<String> noNotice() {
        Map<String, Object> people = but(Entries.reportAbuse(), "protectedPersonDateOfBirth", "2011-05-06");
        String reference = path.reported(people, Entries.recordReport());
        desk.as("officer").submits("noteIneligible", reference, Map.of("otherActionTaken", "Children's services were told; she stays with her aunt."));
        return List.of(reference);
    }

    private List<String> extension() {
        noLaterPeriods();
        desk.clockAt("2026-11-25T10:00");
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "incidentAt", "2026-11-24T22:30"));
        desk.as("officer").submits("noteIneligible", reference, Map.of("extensionClaimed", true));
        desk.as("inspector").submits("recordExtension", reference, ExtensionTest.RECORD);
        desk.as("legal").submits("confirmExtension", reference, Map.of("extensionFinding", "reject", "extensionFindingNote", "No such instrument has been made."));
        noLaterPeriods();
        return List.of(reference);
    }

    private void noLaterPeriods() {
        jdbc.sql("update register.commencement_period set rejected_at = now() where until_day > date '2026-11-24' and rejected_at is null and area in ('Bromley', 'Croydon', 'Sutton')").update();
    }

    private List<String> withoutNotice() {
        String reference = path.reported("application-standalone", Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("stateGrounds", reference, RouteEntries.withoutNotice());
        desk.as("inspector").submits("authoriseApplication", reference, RouteEntries.authorised());
        path.filed(reference, "2026-06-09T09:45");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-09T14:00"));
        desk.waitUntil("2026-06-09T15:00");
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-09T14:20", "2027-06-08"), "respondentPresent", "no", "respondentHadNotice", "no"));
        desk.settle();
        desk.as("courtLiaison").submits("listReturnHearing", reference, RouteEntries.listReturnHearing("2026-06-16T10:00"));
        desk.as("constable").submits("giveReturnNotice", reference, RouteEntries.giveReturnNotice("2026-06-09T14:40"));
        desk.clockAt("2026-06-16T11:00");
        desk.as("courtLiaison").submits("recordReturnHearing", reference, RouteEntries.recordReturnHearing("continued", "2026-06-16T10:05"));
        return List.of(reference);
    }

    private List<String> drafting() {
        String reference = path.served();
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        String supervisor = Markers.PERSONAL + "supervisor " + MonitoringPath.PERSON;
        String place = jdbc.sql("select id::text from register.place where case_reference = ? and status = 'KNOWN' order by id limit 1").param(reference).query(String.class).single();
        desk.as("legal").submits("draftClause", reference, but(Map.of(), "clauseCode", "CURFEW", "clausePlace", place, "clauseHours", "between 19:00 and 07:00",
                "clauseResponsiblePerson", supervisor, "anotherClause", true));
        desk.as("dapoTeam").submits("recordSuitability", reference, Map.of("evidenceReceived", "no"));
        desk.as("legal").submits("answerGate", reference, Map.of("gateAnswer", "correct", "anotherClause", true));
        desk.as("dapoTeam").submits("recordSuitability", reference, but(DraftingTest.evidence(), "evidenceAuthor", supervisor));
        desk.as("legal").submits("draftClause", reference, but(Map.of(), "clauseCode", "EM_CURF", "clauseLinkedClause", "1", "clauseMonths", 6, "clauseResponsiblePerson", "Serco", "anotherClause", false));
        desk.as("dapoTeam").submits("checkTag", reference, DraftingTest.tag());
        desk.as("legal").submits("considerConflicts", reference, Entries.considerConflicts());
        return List.of(reference);
    }

    private List<String> openOrders() {
        String event = path.made("orderTerm", "UNTIL_EVENT", "untilDay", null, "untilEvent", "the end of the family proceedings", "otherRegime", "sexOffender");
        desk.clockAt("2026-12-01T12:00");
        desk.as("offenderManager").submits("otherRegimeEnded", event, Map.of("regimeEndedOn", "2026-12-01", "regimeEvidence", "Register entry ended today."));
        desk.as("offenderManager").submits("recordEndingEvent", event, Map.of("endingEventAt", "2026-12-01T10:00", "endingEvidence", "Sealed final order seen."));
        restart();
        String open = path.made("orderTerm", "FURTHER_ORDER", "untilDay", null);
        desk.waitUntil("2026-06-13T00:01");
        desk.as("offenderManager").submits("answerMissedNotification", open, Map.of("missedAction", "excuse", "missedNote", "He was in hospital all this time."));
        only("order");
        desk.waitUntil("2027-06-10T12:00");
        desk.as("offenderManager").submits("reviewOpenOrder", open, Map.of("reviewFinding", "keep", "reviewNote", "Contact attempts continue; the order is needed."));
        return List.of(event, open);
    }

    // other courts, appeals, changes ------------------------------------------------------------------

    private List<String> appealFromRefusal() {
        String reference = routes.started("officer", "application-victim", RouteEntries.victim("considered"));
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("refused", "2026-06-09T09:45"));
        desk.as("legal").starts("variation-appeal", but(RouteEntries.reportAppeal(routes.instrument(reference, "APPLICATION"), "protectedPerson", "lodged"), "appealLodgedAt", "2026-06-09T09:50"));
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("made", "2026-06-09T09:55"));
        routes.recorded(reference, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-09T09:55", "2027-06-08"));
        routes.compared(reference);
        return List.of(reference);
    }

    private List<String> thirdParty() {
        String reference = routes.started("officer", "application-third-party", RouteEntries.thirdParty("leave"));
        desk.as("legal").submits("recordLeave", reference, RouteEntries.recordLeave("granted", "2026-06-09T09:00"));
        desk.as("dapoTeam").submits("supportApplication", reference, RouteEntries.supportApplication());
        desk.as("courtLiaison").submits("recordCourtDecision", reference, RouteEntries.courtDecision("made", "2026-06-09T09:30"));
        routes.recorded(reference, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-09T09:30", "2027-06-08"));
        routes.compared(reference);
        return List.of(reference);
    }

    private List<String> civilCourt() {
        String reference = routes.started("legal", "application-civil-court", RouteEntries.civilCourt("county", "ordered"));
        routes.recorded(reference, RouteEntries.courtOrder("bromley-county", RoutePath.reference(), "2026-06-08T12:00", "2026-12-31"));
        routes.compared(reference);
        desk.clockAt("2026-06-20T10:00");
        desk.as("legal").starts("variation-appeal", RouteEntries.reportAppeal(routes.instrument(reference, "ORDER"), "respondent", "considered"));
        desk.as("legal").submits("decideAppeal", reference, Map.of("appealDecision", "lodge", "appealLodgedAt", "2026-06-19T10:00", "appealDecisionNote", "Counsel advises an appeal."));
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("varied", "2026-06-19T15:00"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("FURTHER_ORDER", null, true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("OTHER", "The respondent shall leave London.", false));
        desk.as("legal2").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));
        return List.of(reference);
    }

    private List<String> criminalCourt() {
        String reference = routes.started("dapoTeam", "application-criminal-court", RouteEntries.criminalCourt("conviction", "ordered"));
        routes.recorded(reference, RouteEntries.courtOrder("croydon-crown", RoutePath.reference(), "2026-06-08T12:00", null));
        routes.compared(reference);
        desk.as("legal").starts("variation-appeal", but(RouteEntries.reportAppeal(routes.instrument(reference, "ORDER"), "respondent", "lodged"), "appealLodgedAt", "2026-06-09T09:00"));
        desk.as("legal").submits("recordAppealOutcome", reference, RouteEntries.appealOutcome("remitted", "2026-06-09T09:30"));
        desk.as("legal").submits("recordRehearing", reference, Map.of("rehearingOutcome", "revoked", "appealDecidedAt", "2026-06-09T09:45", "appealReasons", "The lower court discharged it."));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        return List.of(reference);
    }

    private List<String> variation() {
        String reference = routes.victimOrder("2026-06-08T12:00", "2027-06-07");
        desk.clockAt("2026-06-20T10:00");
        desk.as("legal").starts("variation-application", RouteEntries.seekVariation(routes.instrument(reference, "ORDER"), "protectedPerson", "soften"));
        desk.as("legal").submits("fileVariation", reference, RouteEntries.fileVariation("bromley-family", "2026-06-20T09:30"));
        desk.as("courtLiaison").submits("listVariationHearing", reference, RouteEntries.listVariationHearing("2026-07-01T10:00", "respondent", "protectedPerson"));
        desk.clockAt("2026-07-01T12:00");
        desk.as("courtLiaison").submits("recordVariation", reference, RouteEntries.granted("varied", "2026-07-01T10:30", "respondent", "protectedPerson"));
        desk.as("courtLiaison").submits("recordNewTerm", reference, RouteEntries.newTerm("UNTIL_DATE", "2026-12-31", true));
        desk.as("courtLiaison").submits("recordChange", reference, RouteEntries.addClause("ONLINE", "The respondent shall not publish anything about the applicant.", false));
        desk.as("legal").submits("checkChanges", reference, RouteEntries.checkChanges("confirm"));
        desk.as("constable").submits("serveVariation", reference, RouteEntries.serveVariation("2026-07-01T11:30"));
        desk.settle();
        desk.as("dapoTeam").submits("confirmVariationRecord", reference, Map.of("policeRecordReference", "PNC 26/99", "registeredAt", "2026-07-01T11:45", "warningMarkersSet", true));
        return List.of(reference);
    }

    private List<String> discharge() {
        String reference = path.made();
        desk.clockAt("2026-06-12T12:00");
        desk.as("legal").starts("variation-received", RouteEntries.changeReceived(routes.instrument(reference, "ORDER"), "discharged", "croydon-magistrates", "2026-06-12T10:00", "respondent"));
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        return List.of(reference);
    }

    // breaches --------------------------------------------------------------------------------------

    private List<String> breachOfNotice() {
        String reference = path.served();
        breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.clockAt("2026-06-10T10:10");
        desk.as("custody").submits("produceRespondent", reference, BreachEntries.produced("2026-06-10T10:00"));
        desk.as("courtLiaison").submits("recordRemand", reference, but(BreachEntries.remand("bail", "2026-06-10T10:05", "2026-06-19T10:00"), "bailConditions", "Not to contact her."));
        restart();
        String held = path.served();
        breach.heldForNotice(held, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T14:30");
        desk.as("custody").submits("releaseDetainee", held, Map.of("releaseOutcome", "released", "releasedAt", "2026-06-10T14:30",
                "releaseNote", "The van broke down; the protected person was told by telephone."));
        return List.of(reference, held);
    }

    private List<String> breachOfOrder() {
        String reference = path.made();
        String broken = breach.charged(reference);
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(broken), BreachEntries.outcome("communityOrder", "2026-06-12T13:00"));
        ProcessInstance root = desk.as("supervisor").starts("breach-correction", Map.of("correctedBreach", broken, "rightOutcome", "acquitted", "rightOutcomeAt", "2026-06-12T13:00",
                "rightOutcomeCourt", "Croydon Magistrates' Court", "outcomeCorrectionReason", "The court's register shows an acquittal; another case was read out."));
        desk.as("supervisor2").submits("approveBreachOutcome", root.getId(), Map.of("outcomeCorrectionDecision", "refuse", "outcomeCorrectionNote", "The register shows the community order."));
        breach.files(broken);
        return List.of(reference);
    }

    private List<String> contempt() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        breach.arrested(reference);
        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("contempt"));
        desk.as("legal").submits("recordWarrant", reference, BreachEntries.warrant("issued", "2026-06-10T10:59"));
        desk.as("constable").submits("recordArrest", reference, BreachEntries.noArrest());
        desk.as("legal").submits("recordContempt", reference, but(BreachEntries.contempt("contemptFine", "2026-06-10T11:00"), "contemptOutcomePounds", 300));
        desk.settle();
        return List.of(reference);
    }

    private List<String> unclearBreach() {
        String reference = path.made();
        ProcessInstance unclear = desk.as("supervisor").starts("breach", BreachEntries.reportBreach(reference, "2026-06-10T10:50"));
        desk.as("supervisor").submits("chooseClause", unclear.getId(), but(BreachEntries.chooseClause("REVIEW"), "clauseReviewReason", "She says it was about the car, not her."));
        desk.settle();
        desk.as("supervisor2").submits("reviewBreach", reference, Map.of("reviewDecision", "breach", "reviewedClauses", new ArrayList<>(List.of("1")), "reviewReason", "The message threatens her."));
        String broken = breach.newest(reference);
        ProcessInstance traced = desk.as("officer").starts("breach", but(BreachEntries.reportBreach(null, "2026-06-10T10:50"), "respondentKnownAs", "Nobody Known Zyx"));
        desk.as("dapoTeam").submits("traceOrder", traced.getId(), Map.of("traceOutcome", "found", "tracedReference", breach.order(reference)));
        desk.as("officer").submits("chooseClause", traced.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer").submits("compareReports", traced.getId(), BreachEntries.compareReports("join", broken));
        ProcessInstance elsewhere = desk.as("officer").starts("breach", but(BreachEntries.reportBreach(null, "2026-06-10T10:50"), "respondentKnownAs", "Nobody Known Zyx"));
        desk.as("dapoTeam").submits("traceOrder", elsewhere.getId(), Map.of("traceOutcome", "otherForce", "tracedForce", "Kent", "tracedForceReference", "KENT/1",
                "traceNote", "Arrested here under s.24 PACE, handed over to Kent."));
        desk.settle();
        restart();
        String unaware = path.made();
        breach.madeWithoutNotice(breach.order(unaware));
        ProcessInstance root = desk.as("officer").starts("breach", BreachEntries.reportBreach(unaware, "2026-06-10T10:50"));
        desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer").submits("recordAwareness", root.getId(), Map.of("awarenessBasis", "KNEW", "awarenessEvidence", "His message of 10:41 quotes the order."));
        desk.settle();
        return List.of(reference, unaware);
    }

    private List<String> safeguarding() {
        String reference = path.made();
        desk.clockAt("2026-06-12T18:00");
        breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-12T17:00"), "breachChildren", "school", "breachKind", "requirement"), "1");
        desk.as("safeguarding").submits("tellSchool", reference, Map.of("schoolOutcome", "told", "schoolToldAt", "2026-06-12T17:50", "schoolName", "Sample Primary, the safeguarding lead"));
        desk.as("supervisor").submits("decideResponse", reference, BreachEntries.response("noAction"));
        breach.reported(reference, BreachEntries.reportBreach(breach.order(reference), "2026-06-12T17:30"), "1");
        desk.as("officer").submits("compareReports", reference, BreachEntries.compareReports("different", null));
        desk.settle();
        String graver = breach.newest(reference);
        desk.as("safeguarding").tasks("referToMarac", reference).forEach(task -> desk.as("safeguarding").submitsTask(task.getId(), Map.of("maracReferredAt", "2026-06-12T17:58",
                "maracReferralReference", "MARAC-7", "maracNote", "She agreed; high risk by the checklist.")));
        desk.as("victimCare").submits("callProtectedPerson", reference, BreachEntries.call("safe", "2026-06-12T17:59"));
        desk.as("constable").submits("recordArrest", breach.root(graver), BreachEntries.notFound());
        desk.as("legal").tasks("considerVariation", reference).forEach(task -> desk.as("legal").submitsTask(task.getId(),
                Map.of("variationStep", "seek", "changeReason", "Two breaches in one day.", "variationEffect", "extend")));
        return List.of(reference);
    }

    // watching ---------------------------------------------------------------------------------------

    private List<String> monitoring() {
        String reference = watched.ordered(List.of(MonitoringPath.zone(), MonitoringPath.tag("EM_EXCL", 1, 6), MonitoringPath.programme(), MonitoringPath.noContact()));
        desk.waitUntil("2026-06-12T12:00");
        reports.receive(new Report("EMS", watched.order(reference) + "-1", watched.order(reference), "EM_EXCL", Instant.parse("2026-06-12T06:00:00Z"), "battery",
                Markers.PERSONAL + "report battery of Karl flat"), "provider");
        reports.receive(new Report("EMS", watched.order(reference) + "-2", "O26-999999", "EM_EXCL", Instant.parse("2026-06-12T06:00:00Z"), "zoneEntered",
                Markers.PERSONAL + "report Karl in the zone"), "provider");
        desk.as("dapoTeam").allTasks("sortReport").forEach(task -> desk.as("dapoTeam").submitsTask(task.getId(), Map.of("sortAnswer", "notOurs", "sortReason", "An order of another force.")));
        desk.as("offenderManager").starts("monitoring-report", but(Map.of(), "monitoringSource", "a neighbour of hers", "monitoringOrder", watched.order(reference), "monitoringCondition", "ZONE",
                "monitoringKind", "zoneEntered", "monitoringAt", "2026-06-12T11:00", "reportDetail", "He walked up and down the road."));
        desk.as("offenderManager").submits("assessAlert", watched.alert(reference, "EM_EXCL"), Map.of("alertAnswer", "breach", "alertReason", "He has had the charger since Monday."));
        desk.settle();
        return List.of(reference);
    }

    private List<String> changes() {
        String reference = path.made();
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-10T10:50"));
        desk.clockAt("2026-06-30T10:00");
        desk.as("officer").starts("monitoring-change", Map.of("changeOrder", watched.order(reference), "changeKind", "newAddress", "changedOn", "2026-06-30",
                "changeKnownFrom", "The respondent is at the desk."));
        desk.waitUntil("2026-06-30T12:00");
        desk.as("offenderManager").submits("recordNotification", reference, but(Entries.recordNotification("2026-06-30T11:00"), "addressForce", "Kent", "stationForce", "Kent",
                "station", "Maidstone Police Station", "notifiedAddress", "5 Mill Lane, Maidstone ME14 1XX"));
        desk.settle();
        desk.as("dapoTeam").submits("confirmHandOver", reference, Map.of("handedOverAt", "2026-06-30T11:30", "otherForceReference", "KP/26/1", "otherForceContact", "Offender management, Maidstone"));
        return List.of(reference);
    }

    private List<String> tagAndProgramme() {
        String reference = watched.ordered(List.of(MonitoringPath.zone(), MonitoringPath.tag("EM_EXCL", 1, 3), MonitoringPath.programme(), MonitoringPath.noContact()));
        String tag = watched.root(reference, "EM_EXCL");
        desk.waitUntil("2026-06-17T09:00");
        desk.as("dapoTeam").submits("recordInstallation", tag, Map.of("installation", "fitted", "tagFittedAt", "2026-06-11T14:00", "providerReference", "EMS-7"));
        desk.as("offenderManager").submits("recordVisit", watched.root(reference, "COMPLIANCE"), but(Map.of("visitedAt", "2026-06-17T08:30", "visitSeen", "yes",
                "visitFindings", "At home, calm, no sign of her.", "riskGrade", "standard"), "visitBreach", "no"));
        desk.waitUntil("2026-07-08T09:00");
        desk.as("offenderManager").submits("askForReport", watched.root(reference, "PROG_DA"), Map.of("reportKind", "missed", "reportedOn", "2026-07-07", "reportDetail", "Did not come, did not call."));
        only("monitoring-tag");
        desk.waitUntil("2026-07-26T06:00");
        desk.as("offenderManager").submits("considerExtension", tag, Map.of("extensionAnswer", "end", "extensionReason", "He has kept away, and she agrees."));
        desk.waitUntil("2026-09-11T10:00");
        desk.as("dapoTeam").submits("confirmTagRemoval", reference, Map.of("tagRemovedAt", "2026-09-10T00:00", "providerReference", "EMS-8"));
        restart();
        String ending = watched.ordered("2026-07-20", List.of(MonitoringPath.noContact()));
        only("monitoring-review");
        // a short order is looked at when half of it is over
        desk.waitUntil("2026-07-01T10:00");
        desk.as("offenderManager").submits("reviewExpiry", ending, Map.of("riskGrade", "medium", "viewSought", "yes", "protectedPersonSays", "She feels safe and wants it to end.",
                "reviewRecommendation", "letEnd", "reviewReason", "No report since the summer; he has moved away."));
        return List.of(reference, ending);
    }

    // beside the case ----------------------------------------------------------------------------------

    private List<String> handling() {
        String reference = path.served();
        desk.as("officer").starts("correction", Map.of("correctionReference", reference, "correctedFact", "respondentBorn", "rightBirthDay", "1991-02-03",
                "correctionReason", "The custody record shows another day."));
        desk.as("supervisor").submits("approveCorrection", reference, Map.of("correctionDecision", "refuse", "correctionNote", "The passport shows the first one."));
        desk.as("superintendent").starts("visibility-restriction", but(Map.of(), "restrictedReference", reference, "restriction", "restrict",
                "namedPeople", List.of("dapoTeam", "legal", "courtLiaison", "constable"), "restrictionReason", "The respondent is a member of staff."));
        desk.as("inspector").starts("visibility-opening", but(Map.of(), "openedReference", reference, "openingPurpose", "stop",
                "openingReason", "He is in the custody suite now and I must know what binds him.", "breakGlass", true));
        desk.settle();
        desk.as("manager").submits("reviewOpening", reference, Map.of("openingFinding", "justified", "openingFindingNote", "The custody log shows him there."));
        desk.as("inspector").submits("readCase", reference, Map.of());
        desk.as("superintendent").starts("visibility-restriction", but(Map.of(), "restrictedReference", reference, "restriction", "lift", "restrictionReason", "He has left the force."));
        ProcessInstance chronology = desk.as("manager").starts("papers-chronology", Map.of("chronologyCase", reference));
        desk.settle();
        desk.as("manager").submits("giveChronology", chronology.getId(), Map.of());
        // why a case is held names nobody and outlives it: no marker
        ProcessInstance hold = desk.as("legal").starts("retention", Map.of("retentionCase", reference, "retentionAction", "hold", "retentionReason", "Civil-claim"));
        desk.as("manager").submits("approveRetention", hold.getId(), Map.of("retentionDecision", "approve", "retentionNote", "The letter before claim is here."));
        return List.of(reference);
    }

    private List<String> victimDesk() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "call"));
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.settle();
        ProcessInstance wrong = call(reference);
        desk.as("victimCare").submits("checkCaller", wrong.getId(), Map.of("callerCheck", "questions", "saidSafeWord", Markers.SECRET + " wrong", "saidPostcode", Markers.SECRET));
        desk.as("victimCare").submits("endCall", wrong.getId(), Map.of("nothingSaid", true, "callNote", "a man who would not say his name"));
        ProcessInstance right = call(reference);
        desk.as("victimCare").submits("checkCaller", right.getId(), Map.of("callerCheck", "ringBack"));
        desk.as("victimCare").submits("ringBack", right.getId(), Map.of("ringBackResult", "sure"));
        desk.as("victimCare").submits("giveUpdate", right.getId(), but(Map.of("callNote", "She asked what comes next."), "updateGiven", false, "contactChanged", true,
                "contactWay", "letter", "contactAddress", Markers.SECRET + " Person, 9 " + Markers.SECRET + " Mews, Leeds, LS1 4AP", "contactDays", VictimEntries.EVERY_DAY,
                "contactFrom", "00:00", "contactUntil", "00:00", "contactLanguage", "en"));
        desk.settle();
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "email", "contactNumber", null, "contactEmail", "hidden@example.org"));
        path.filed(reference, "2026-06-09T14:01");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        desk.settle();
        desk.as("constable").starts("victim-contact", VictimEntries.noMessages(reference));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:02"));
        desk.waitUntil("2026-06-10T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:30", "2027-06-09"));
        desk.settle();
        desk.as("victimCare").tasks("callBack", reference).forEach(task -> desk.as("victimCare").submitsTask(task.getId(), VictimEntries.callBack("told")));
        desk.as("officer").starts("victim-feedback", Map.of("contactCase", reference, "contactKind", "visit", "inviteBy", "code"));
        ProcessInstance reach = desk.as("victimCare").starts("victim-reach", Map.of("contactCase", reference, "reachPurpose", "welfare", "reachReason", "She did not answer at the agreed time."));
        desk.as("victimCare").opens("seeWhereToReach", reach.getId());
        desk.as("victimCare").submits("seeWhereToReach", reach.getId(), Map.of("reachSeen", true));
        return List.of(reference);
    }

    private ProcessInstance call(String reference) {
        return desk.as("victimCare").starts("victim-call", Map.of("callCase", reference));
    }

    /** Of what waits, only this process's timers go on: to live through a year of visits teaches nothing here. */
    private void only(String process) {
        desk.settle();
        jdbc.sql("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1 and process_instance_id_ is not null and process_def_key_ not like ?").param(process + "%").update();
    }

    /** Back to the Tuesday morning; what earlier cases wait for is not lived through again. */
    void restart() {
        desk.settle();
        jdbc.sql("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1 and process_instance_id_ is not null").update();
        desk.clockAt(Path.START);
    }
}
