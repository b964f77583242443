package uk.dapo.walk;

import static java.util.Map.entry;
import static uk.dapo.walk.Entries.but;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import uk.dapo.application.ReceivedOrder;

/** What people enter at random: mostly what fits, with every choice taken at times; and the same spoilt. */
final class RandomEntries {

    /** Where a form stands: its case (or null), the orders that run against the respondent, and the choices it is given. */
    record Context(String reference, List<String> orders, Function<String, List<String>> choices, RoutePath path) {
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> COURTS = List.of("croydon-family", "bromley-family", "croydon-county", "croydon-crown", "high-court", "croydon-magistrates", "bromley-magistrates");

    private static final Map<String, String> WHO = Map.ofEntries(entry("confirmPeople", "officer"), entry("recordReport", "officer"), entry("assessRisk", "officer"),
            entry("recordOpinions", "officer"), entry("draftNotice", "officer"), entry("decideNotice", "inspector"), entry("serveNotice", "constable"),
            entry("decideFurtherAttempt", "supervisor"), entry("prepareComplaint", "dapoTeam"), entry("draftClause", "legal"), entry("considerConflicts", "legal"),
            entry("fileApplication", "legal"), entry("listHearing", "courtLiaison"), entry("serveHearingNotice", "constable"), entry("approveLateHearing", "superintendent"),
            entry("recordResult", "courtLiaison"), entry("recordClause", "courtLiaison"), entry("stateGrounds", "officer"), entry("authoriseApplication", "inspector"),
            entry("recordLeave", "legal"), entry("supportApplication", "dapoTeam"), entry("recordCourtDecision", "courtLiaison"), entry("recordCourtOrder", "dapoTeam"),
            entry("recordCourtClause", "dapoTeam"), entry("checkCourtOrder", "legal"), entry("serveOrder", "constable"), entry("confirmRegistration", "dapoTeam"),
            entry("recordNotification", "offenderManager"), entry("reviewOpenOrder", "offenderManager"), entry("recordEndingEvent", "offenderManager"),
            entry("listReturnHearing", "courtLiaison"), entry("giveReturnNotice", "constable"), entry("recordReturnHearing", "courtLiaison"),
            entry("considerVariation", "legal"), entry("fileVariation", "legal"), entry("listVariationHearing", "courtLiaison"), entry("recordVariation", "courtLiaison"),
            entry("recordNewTerm", "courtLiaison"), entry("recordChange", "courtLiaison"), entry("checkChanges", "legal2"), entry("confirmDischarge", "legal2"),
            entry("serveVariation", "constable"), entry("confirmVariationRecord", "dapoTeam"), entry("decideAppeal", "legal"), entry("recordAppealOutcome", "legal"),
            entry("recordRehearing", "legal"), entry("confirmReceivedPeople", "dapoTeam"), entry("otherRegimeEnded", "offenderManager"),
            entry("answerMissedNotification", "offenderManager"), entry("assessAlert", "offenderManager"), entry("recordVisit", "offenderManager"),
            entry("reviewExpiry", "offenderManager"), entry("recordInstallation", "dapoTeam"), entry("confirmTagRemoval", "dapoTeam"),
            entry("considerExtension", "offenderManager"), entry("askForReport", "offenderManager"), entry("chooseClause", "officer"), entry("compareReports", "officer"),
            entry("recordAwareness", "officer"), entry("reviewBreach", "supervisor"), entry("decideResponse", "supervisor"), entry("recordArrest", "constable"),
            entry("decideCharge", "officer"), entry("recordBreachOutcome", "courtLiaison"), entry("callProtectedPerson", "victimCare"));

    private final Desk desk;
    private final Random random;

    RandomEntries(Desk desk, Random random) {
        this.desk = desk;
        this.random = random;
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean knows(String form) {
        return WHO.containsKey(form);
    }

    String who(String form) {
        return WHO.get(form);
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }

    private String now() {
        return MINUTE.format(LocalDateTime.ofInstant(desk.now(), Desk.LONDON));
    }

    private String in(Duration duration) {
        return MINUTE.format(LocalDateTime.ofInstant(desk.now().plus(duration), Desk.LONDON));
    }

    private String dayIn(int days) {
        return in(Duration.ofDays(days)).substring(0, 10);
    }

    /** The start form of a route. */
    Map<String, Object> start(String process, Map<String, Object> people) {
        Map<String, Object> answers = new HashMap<>(switch (process) {
            case "application-victim" -> RouteEntries.victim(pick("considered", "ordered", "ordered"));
            case "application-third-party" -> RouteEntries.thirdParty(pick("leave", "considered", "ordered"));
            case "application-civil-court" -> RouteEntries.civilCourt(pick("family", "county", "high"), pick("considered", "ordered"));
            case "application-criminal-court" -> RouteEntries.criminalCourt(pick("conviction", "acquittal", "crownAppeal"), pick("considered", "ordered"));
            default -> Map.of();
        });
        for (String key : List.of("respondentName", "respondentDateOfBirth", "area", "protectedPersonName", "protectedPersonDateOfBirth")) {
            answers.put(key, people.get(key));
        }
        return answers;
    }

    /** A start form about an instrument. */
    Map<String, Object> change(String process, String instrument) {
        String applicant = pick("police", "otherForce", "protectedPerson", "respondent", "originalApplicant", "court", "other");
        String[] heard = often() ? new String[] {"respondent", "protectedPerson", "chiefOfficer"} : new String[] {pick("respondent", "protectedPerson", "chiefOfficer")};
        boolean silent = random.nextInt(5) == 0;
        return switch (process) {
            case "variation-application" -> but(RouteEntries.seekVariation(instrument, applicant, pick("add", "extend", "soften", "conditionGone", "discharge")),
                    "withoutNotice", silent, "withoutNoticeReasons", silent ? "He would be warned by it beforehand." : null);
            case "variation-received" -> but(RouteEntries.changeReceived(instrument, pick("varied", "discharged"), pick(COURTS.toArray(String[]::new)), now(), heard),
                    "variationApplicant", applicant, "withoutNotice", silent);
            default -> {
                boolean lodged = random.nextBoolean();
                yield but(RouteEntries.reportAppeal(instrument, pick("protectedPerson", "respondent", "originalApplicant", "police"), lodged ? "lodged" : "considered"),
                        "appealLodgedAt", lodged ? now() : null, "appealLateReason", lodged && often() ? "Counsel was ill; more time is asked for." : null);
            }
        };
    }

    /** The answers to a form. */
    Map<String, Object> task(String form, Context context) {
        List<String> heard = often() ? List.of("respondent", "protectedPerson", "chiefOfficer") : List.of(pick("respondent", "protectedPerson"));
        return switch (form) {
            case "confirmPeople" -> Map.of("respondentChoice", first(context, "respondentCandidates"), "protectedPersonChoice", first(context, "protectedPersonCandidates"));
            case "recordReport" -> but(Entries.recordReport(), "incidentAt", now());
            case "assessRisk" -> Entries.assessRisk();
            case "recordOpinions" -> Entries.recordOpinions();
            case "draftNotice" -> Entries.draftNotice();
            case "decideNotice" -> often() ? Entries.giveNotice() : pick("a", "b").equals("a") ? Map.of("noticeDecision", "return", "returnReason", "Say more about the history.")
                    : but(Entries.giveNotice(), "noticeDecision", "refuse", "refusalReason", "Bail conditions protect her tonight.");
            case "serveNotice" -> often() ? Entries.serveNotice(now()) : Entries.notFound();
            case "decideFurtherAttempt" -> Entries.furtherAttempt(pick("tryAgain", "giveUp"));
            case "prepareComplaint" -> Entries.prepareComplaint();
            case "draftClause" -> Entries.draftClause(pick("NOCONTACT", "NOABUSE", "ONLINE"), random.nextInt(3) == 0);
            case "considerConflicts" -> Entries.considerConflicts();
            case "fileApplication" -> Entries.fileApplication(now());
            case "listHearing" -> but(Entries.listHearing(in(Duration.ofHours(1 + random.nextInt(72)))), "lateReason", often() ? null : "No court could sit before.");
            case "serveHearingNotice" -> Entries.serveHearingNotice(now());
            case "approveLateHearing" -> Map.of("lateDecision", pick("accept", "relist"), "legalAdvice", "Counsel advised to go on and tell the court.");
            case "recordResult" -> result(context);
            case "recordClause" -> but(Map.of(), "madeClauseCode", pick("NOCONTACT", "NOABUSE", "ONLINE"), "anotherClause", random.nextInt(3) == 0);
            case "stateGrounds" -> grounds(context);
            case "authoriseApplication" -> but(RouteEntries.authorised(), "applicationDecision", often() ? "authorise" : "refuse");
            case "recordLeave" -> RouteEntries.recordLeave(pick("granted", "granted", "refused", "withdrawn"), now());
            case "supportApplication" -> RouteEntries.supportApplication();
            case "recordCourtDecision" -> but(RouteEntries.courtDecision(pick("made", "made", "refused", "withdrawn"), now()), "sealedCopyHere", null);
            case "recordCourtOrder" -> courtOrder();
            case "recordCourtClause" -> courtClause();
            case "checkCourtOrder" -> standing(but(RouteEntries.checkCourtOrder(often() ? "confirm" : pick("again", "reject")), "otherRegime", pick("none", "dapo")), context);
            case "serveOrder" -> but(Entries.serveOrder(now()), "respondentKnows", often());
            case "confirmRegistration" -> Entries.confirmRegistration(now());
            case "recordNotification" -> Entries.recordNotification(now());
            case "reviewOpenOrder" -> Map.of("reviewFinding", pick("keep", "seekVariation", "seekDischarge"), "reviewNote", "Contact attempts continue; the order is needed.");
            case "recordEndingEvent" -> Map.of("endingEventAt", now(), "endingEvidence", "Sealed final order seen.");
            case "listReturnHearing" -> but(RouteEntries.listReturnHearing(in(Duration.ofHours(1 + random.nextInt(400)))), "returnLateReason", often() ? null : "No judge was free before.");
            case "giveReturnNotice" -> RouteEntries.giveReturnNotice(now());
            case "recordReturnHearing" -> but(RouteEntries.recordReturnHearing(pick("continued", "varied", "discharged", "adjourned"), now()), "respondentHeard", often() ? "yes" : "no");
            case "considerVariation" -> often() ? but(Map.of("variationStep", "seek", "changeReason", "Three contacts in two weeks."), "variationEffect", pick("add", "extend", "discharge"))
                    : Map.of("variationStep", "leave", "changeReason", "Not needed: the tag was fitted.");
            case "fileVariation" -> but(RouteEntries.fileVariation(pick(COURTS.toArray(String[]::new)), now()), "chiefOfficerWishes", pick("yes", "no"));
            case "listVariationHearing" -> but(RouteEntries.listVariationHearing(in(Duration.ofHours(1 + random.nextInt(300)))), "variationTold", new ArrayList<>(heard));
            case "recordVariation" -> variation(heard);
            case "recordNewTerm" -> term();
            case "recordChange" -> clause(context);
            case "checkChanges" -> RouteEntries.checkChanges(often() ? "confirm" : pick("again", "reject"));
            case "confirmDischarge" -> RouteEntries.confirmDischarge(often() ? "confirm" : "reject");
            case "serveVariation" -> RouteEntries.serveVariation(now());
            case "confirmVariationRecord" -> Map.of("policeRecordReference", "PNC 26/99", "registeredAt", now(), "warningMarkersSet", true);
            case "decideAppeal" -> often() ? but(Map.of("appealDecision", "lodge", "appealLodgedAt", now(), "appealDecisionNote", "Counsel advises an appeal."), "appealLateReason",
                    often() ? "The reasons came late." : null) : Map.of("appealDecision", "giveUp", "appealDecisionNote", "No prospect of success.");
            case "recordAppealOutcome" -> RouteEntries.appealOutcome(pick("confirmed", "varied", "revoked", "made", "remitted", "withdrawn"), now());
            case "recordRehearing" -> Map.of("rehearingOutcome", pick("confirmed", "varied", "revoked", "made", "withdrawn"), "appealDecidedAt", now(), "appealReasons", "As the lower court said.");
            case "confirmReceivedPeople" -> Map.of("respondentChoice", first(context, "respondentCandidates"), "protectedPersonChoice", first(context, "protectedPersonCandidates"));
            default -> watched(form, context);
        };
    }

    /** The answers to a form of those who watch an order, or answer a breach of it. */
    private Map<String, Object> watched(String form, Context context) {
        return switch (form) {
            case "otherRegimeEnded" -> Map.of("regimeEndedOn", dayIn(0), "regimeEvidence", "Letter of the court seen.");
            case "answerMissedNotification" -> Map.of("missedAction", pick("arrest", "interview", "excuse", "none"), "missedNote", "He was in hospital on these three days.");
            case "assessAlert" -> Map.of("alertAnswer", pick("breach", "noBreach"), "alertReason", "As the provider told us.");
            case "recordVisit" -> but(Map.of("visitedAt", now(), "visitSeen", "yes", "visitFindings", "At home, calm, no sign of her.", "riskGrade", pick("standard", "medium", "high")),
                    "visitBreach", "no");
            case "reviewExpiry" -> Map.of("riskGrade", "medium", "viewSought", "yes", "protectedPersonSays", "She feels safe and wants it to end.", "reviewRecommendation",
                    pick("extend", "letEnd"), "reviewReason", "No report since the summer; he has moved away.");
            case "recordInstallation" -> often() ? Map.of("installation", "fitted", "tagFittedAt", now(), "providerReference", "EMS-7")
                    : Map.of("installation", "impossible", "impossibleReason", "He has no mains power at home.");
            case "confirmTagRemoval" -> Map.of("tagRemovedAt", now(), "providerReference", "EMS-8");
            case "considerExtension" -> Map.of("extensionAnswer", pick("extend", "end"), "extensionReason", "He came close to the zone twice in July.");
            case "askForReport" -> Map.of("reportKind", "noAnswer");
            case "chooseClause" -> BreachEntries.chooseClause(first(context, "clausesThen"));
            case "compareReports" -> BreachEntries.compareReports("different", null);
            case "recordAwareness" -> but(Map.of("awarenessBasis", pick("KNEW", "UNKNOWN", "NOT_AWARE")), "awarenessEvidence", "His message quotes the order.");
            case "reviewBreach" -> Map.of("reviewDecision", pick("breach", "none"), "reviewedAwareness", "His message quotes the order.", "reviewReason", "He knew of it.");
            case "decideResponse" -> BreachEntries.response(pick("arrest", "interview", "noAction"));
            case "recordArrest" -> often() ? BreachEntries.arrested(now(), "PACE24") : pick("a", "b").equals("a") ? BreachEntries.notFound() : BreachEntries.noArrest();
            case "decideCharge" -> often() ? BreachEntries.charged(now(), "s39") : BreachEntries.notCharged(pick("noFurtherAction", "pending"));
            case "recordBreachOutcome" -> BreachEntries.outcome(pick("acquitted", "noSeparatePenalty", "discontinued"), now());
            case "callProtectedPerson" -> BreachEntries.call(pick("safe", "notReached"), now());
            default -> throw new IllegalArgumentException(form);
        };
    }

    private Map<String, Object> courtClause() {
        String code = pick("NOCONTACT", "OTHER", "ZONE", "SIGN_ON", "EM_EXCL", "PROG_DA");
        return but(RouteEntries.courtClause(code, "The respondent shall keep away from the applicant.", random.nextInt(3) == 0), "courtClauseReporting",
                code.equals("SIGN_ON") ? pick("daily", "monday") : null, "courtClauseUntil", code.equals("EM_EXCL") ? dayIn(90) : null);
    }

    /** An order in a court's message, on any basis. */
    ReceivedOrder message(String respondent, String protectedPerson) {
        ReceivedOrder.Basis basis = ReceivedOrder.Basis.values()[random.nextInt(ReceivedOrder.Basis.values().length)];
        List<ReceivedOrder.Term> terms = new ArrayList<>(List.of(new ReceivedOrder.Term("The respondent shall keep away from the applicant.", pick("NOCONTACT", "SIGN_ON", null), null, null)));
        if (random.nextBoolean()) {
            terms.add(new ReceivedOrder.Term("You must not come within 100 metres of the applicant's work.", null, 100, LocalDate.parse(dayIn(1 + random.nextInt(60)))));
        }
        boolean silent = basis == ReceivedOrder.Basis.VICTIM_APPLICATION && random.nextBoolean();
        String court = switch (basis) {
            case IN_COUNTY_CASE, COUNTY_COURT -> "croydon-county";
            case HIGH_COURT -> "high-court";
            case CONVICTION, ACQUITTAL, APPEAL_ALLOWED -> "croydon-crown";
            default -> pick("croydon-family", "bromley-family");
        };
        return new ReceivedOrder(court, null, RoutePath.reference(), desk.now(), basis,
                new ReceivedOrder.Party(respondent, LocalDate.parse("1990-02-03"), null), new ReceivedOrder.Party(protectedPerson, LocalDate.parse("1992-05-06"), null), "Croydon",
                silent, !silent, terms, random.nextBoolean() ? LocalDate.parse(dayIn(1 + random.nextInt(200))) : null, null);
    }

    Map<String, Object> breach(String order) {
        return but(BreachEntries.reportBreach(order, now()), "breachKind", pick("contact", "requirement", "approach"));
    }

    private Map<String, Object> result(Context context) {
        return switch (pick("made", "made", "made", "adjourned", "refused", "withdrawn")) {
            case "adjourned" -> Entries.adjourned(now());
            case "refused" -> Entries.refused(now());
            case "withdrawn" -> Entries.withdrawn(now());
            default -> {
                String term = pick("UNTIL_DATE", "UNTIL_DATE", "UNTIL_EVENT", "FURTHER_ORDER");
                yield standing(but(Entries.made(now(), dayIn(1 + random.nextInt(200))), "respondentHadNotice", often() ? "yes" : "no", "orderTerm", term, "untilDay",
                        term.equals("UNTIL_DATE") ? dayIn(1 + random.nextInt(200)) : null, "untilEvent", term.equals("UNTIL_EVENT") ? "the sale of the house" : null,
                        "madeAsDrafted", often(), "otherRegime", pick("none", "dapo")), context);
            }
        };
    }

    private Map<String, Object> standing(Map<String, Object> answers, Context context) {
        if (context.orders().isEmpty() || !often()) {
            return but(answers, "otherRegime", context.orders().isEmpty() ? "none" : answers.get("otherRegime"));
        }
        return but(answers, "earlierOrder", context.orders().get(random.nextInt(context.orders().size())), "orderRelation", pick("AFTER", "INSTEAD", "BESIDE"));
    }

    private Map<String, Object> grounds(Context context) {
        if (!often()) {
            return Map.of("applicationStep", "stop", "stopReason", "The court need not be asked tonight.");
        }
        Map<String, Object> grounds = random.nextBoolean() ? RouteEntries.withoutNotice() : RouteEntries.stateGrounds();
        return context.orders().isEmpty() ? grounds : but(grounds, "earlierOrder", context.orders().get(random.nextInt(context.orders().size())));
    }

    private Map<String, Object> courtOrder() {
        boolean notice = often();
        return but(RouteEntries.courtOrder(pick(COURTS.toArray(String[]::new)), RoutePath.reference(), now(), random.nextBoolean() ? dayIn(random.nextInt(200)) : null),
                "orderOnNotice", notice ? "yes" : "no", "respondentPresent", notice ? "yes" : "no");
    }

    private Map<String, Object> variation(List<String> heard) {
        String outcome = pick("granted", "granted", "granted", "refused", "adjourned", "withdrawn");
        Map<String, Object> result = but(RouteEntries.recordVariation(outcome, now()), "variationHeard", new ArrayList<>(heard));
        return outcome.equals("granted") ? but(result, "changeOutcome", pick("varied", "varied", "discharged"), "variationTestMet", often() ? "yes" : "no") : result;
    }

    private Map<String, Object> term() {
        return switch (pick("same", "same", "UNTIL_DATE", "FURTHER_ORDER", "UNTIL_EVENT")) {
            case "UNTIL_DATE" -> RouteEntries.newTerm("UNTIL_DATE", dayIn(1 + random.nextInt(100)), random.nextBoolean());
            case "FURTHER_ORDER" -> RouteEntries.newTerm("FURTHER_ORDER", null, random.nextBoolean());
            case "UNTIL_EVENT" -> but(RouteEntries.newTerm("UNTIL_EVENT", null, random.nextBoolean()), "newUntilEvent", "the end of the trial");
            default -> RouteEntries.newTerm("same", null, true);
        };
    }

    private Map<String, Object> clause(Context context) {
        List<String> clauses = context.choices().apply("changeableClauses");
        boolean another = random.nextInt(3) == 0;
        if (clauses.isEmpty() || random.nextBoolean()) {
            return RouteEntries.addClause(pick("OTHER", "ONLINE", "ECON"), "The respondent shall do as the court says.", another);
        }
        String number = clauses.get(random.nextInt(clauses.size()));
        return random.nextBoolean() ? RouteEntries.removeClause(Integer.parseInt(number), another)
                : but(RouteEntries.addClause("OTHER", "The respondent shall do otherwise.", another), "changeAction", "replace", "changedClause", number);
    }

    private String first(Context context, String list) {
        List<String> choices = context.choices().apply(list);
        return choices.isEmpty() ? "none" : choices.get(often() ? 0 : random.nextInt(choices.size()));
    }

    /** One answer left out, of another kind, at another time, too long, or one too many. */
    Map<String, Object> spoilt(Map<String, Object> answers) {
        Map<String, Object> spoilt = new HashMap<>(answers);
        List<String> keys = answers.keySet().stream().sorted().toList();
        String key = keys.get(random.nextInt(keys.size()));
        Object value = answers.get(key);
        switch (random.nextInt(6)) {
            case 0 -> spoilt.remove(key);
            case 1 -> spoilt.put(key, "'; drop table register.clause; --");
            case 2 -> spoilt.put(key, value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? pick("1999-01-01T00:00", "2026-03-29T01:30", in(Duration.ofDays(900))) : 17);
            case 3 -> spoilt.put(key, "x".repeat(5000));
            case 4 -> spoilt.put("caseReference", "C26-000001");
            default -> spoilt.put(key, new ArrayList<>(List.of("a", "a")));
        }
        return spoilt;
    }
}
