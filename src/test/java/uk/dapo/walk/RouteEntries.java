package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people enter on the routes by other courts, and on changes of an order; a test changes what it is about. */
final class RouteEntries {

    private RouteEntries() {
    }

    /** The victim's application or order: two people nobody has entered before. */
    static Map<String, Object> victim(String stage) {
        return but(Entries.reportAbuse(), "victimStage", stage, "applicationWhere", "none");
    }

    static Map<String, Object> thirdParty(String stage) {
        return but(Entries.reportAbuse(), "thirdParty", "supportWorker", "leaveStage", stage, "applicationWhere", "none");
    }

    static Map<String, Object> civilCourt(String court, String stage) {
        return but(Entries.reportAbuse(), "civilProceedings", court, "bothParties", true, "civilStage", stage, "countyHead", court.equals("county") ? "harassment" : null);
    }

    static Map<String, Object> criminalCourt(String when, String stage) {
        return but(Entries.reportAbuse(), "criminalProceedings", when, "convictedIn", when.equals("acquittal") ? null : "sameCourt", "criminalStage", stage);
    }

    static Map<String, Object> recordLeave(String outcome, String at) {
        return but(Map.of(), "leaveOutcome", outcome, "leaveDecidedAt", at, "leaveReasons", "The support worker has known them both for a year.");
    }

    static Map<String, Object> supportApplication() {
        return but(Map.of(), "informationGiven", "Incident history since January, no orders in force, bail conditions of May.", "ordersInForceTold", true,
                "safetyMeasures", "Address marker set; safe contact through her sister.");
    }

    static Map<String, Object> courtDecision(String decision, String at) {
        return but(Map.of(), "courtDecision", decision, "courtDecidedAt", at, "courtDecisionReasons", decision.equals("made") ? null : "Not proportionate on the evidence.");
    }

    static Map<String, Object> courtOrder(String court, String reference, String madeAt, String untilDay) {
        return but(Map.of(), "makingCourt", court, "courtReference", reference, "courtMadeAt", madeAt, "orderOnNotice", "yes", "respondentPresent", "yes",
                "courtOrderTerm", untilDay == null ? "FURTHER_ORDER" : "UNTIL_DATE", "courtUntilDay", untilDay, "respondentAddress", "2 Other Street, Croydon CR0 8YY");
    }

    static Map<String, Object> courtClause(String code, String words, boolean another) {
        return but(Map.of(), "courtClauseCode", code, "courtClauseWords", words, "anotherClause", another);
    }

    static Map<String, Object> checkCourtOrder(String check) {
        return but(Map.of(), "courtOrderCheck", check, "courtOrderCheckNote", "Compared line by line with the sealed copy.", "otherRegime", "none");
    }

    static Map<String, Object> stateGrounds() {
        return but(Map.of(), "applicationStep", "proceed", "grounds", Entries.draftNotice().get("grounds"), "whyNoNotice", "He has moved out and there is time to ask the court.");
    }

    static Map<String, Object> withoutNotice() {
        return but(stateGrounds(), "withoutNotice", true, "withoutNoticeReasons", "He has said he will hurt her if he hears of a court date.");
    }

    static Map<String, Object> authorised() {
        return but(Map.of(), "applicationDecision", "authorise", "authorisationReason", "Necessary and proportionate on this history.");
    }

    static Map<String, Object> listReturnHearing(String at) {
        return but(Map.of(), "returnHearingAt", at, "returnCourt", "croydon-magistrates");
    }

    static Map<String, Object> giveReturnNotice(String at) {
        return but(Map.of(), "returnNoticeMethod", "handed", "returnNoticeAt", at, "returnNoticeNote", "Handed over at his work, he read it aloud.");
    }

    static Map<String, Object> recordReturnHearing(String outcome, String at) {
        return but(Map.of(), "returnOutcome", outcome, "returnHeldAt", at, "respondentHeard", outcome.equals("adjourned") ? "no" : "yes",
                "returnReasons", "The court heard him and his solicitor.");
    }

    static Map<String, Object> seekVariation(String order, String applicant, String effect) {
        return but(Map.of(), "variedOrder", order, "variationApplicant", applicant, "variationEffect", effect,
                "changeReason", "Her circumstances have changed since the order was made.");
    }

    static Map<String, Object> fileVariation(String court, String at) {
        return but(Map.of(), "variationCourt", court, "variationFiledAt", at, "chiefOfficerWishes", "no", "chiefOfficerView", "No objection to the change.",
                "variationOpinion", "support", "variationOpinionNote", "She asks for it and says why.", "childrenWelfare", "There are no children in either family.",
                "variationNecessity", "He has moved to another town and has kept the order for half a year.");
    }

    static Map<String, Object> listVariationHearing(String at, String... told) {
        return but(Map.of(), "variationHearingAt", at, "variationTold", new ArrayList<>(List.of(told)));
    }

    static Map<String, Object> recordVariation(String outcome, String at, String... heard) {
        return but(Map.of(), "variationOutcome", outcome, "variationHeldAt", at, "variationHeard", new ArrayList<>(List.of(heard)),
                "variationReasons", "As the court said in open court.");
    }

    static Map<String, Object> granted(String what, String at, String... heard) {
        return but(recordVariation("granted", at, heard), "changeOutcome", what, "variationTestMet", "yes");
    }

    static Map<String, Object> changeReceived(String order, String what, String court, String at, String... heard) {
        return but(Map.of(), "variedOrder", order, "variationHeldAt", at, "variationCourt", court, "variationApplicant", "respondent",
                "variationEffect", what.equals("discharged") ? "discharge" : "soften", "variationHeard", new ArrayList<>(List.of(heard)),
                "variationReasons", "No longer necessary: the respondent has emigrated.");
    }

    static Map<String, Object> newTerm(String term, String untilDay, boolean clauses) {
        return but(Map.of(), "termChange", term, "newUntilDay", untilDay, "clausesChange", clauses);
    }

    static Map<String, Object> addClause(String code, String words, boolean another) {
        return but(Map.of(), "changeAction", "add", "changeCode", code, "changeWords", words, "anotherChange", another);
    }

    static Map<String, Object> removeClause(int number, boolean another) {
        return but(Map.of(), "changeAction", "remove", "changedClause", Integer.toString(number), "anotherChange", another);
    }

    static Map<String, Object> checkChanges(String check) {
        return but(Map.of(), "changeCheck", check, "changeCheckNote", "Compared with the sealed papers.");
    }

    static Map<String, Object> confirmDischarge(String decision) {
        return but(Map.of(), "dischargeDecision", decision, "dischargeNote", "Sealed copy seen and compared.");
    }

    static Map<String, Object> serveVariation(String at) {
        return but(Map.of(), "orderServiceMethod", "inPerson", "orderServedAt", at, "orderServiceNote", "Handed over at his door; he said he understood.");
    }

    static Map<String, Object> reportAppeal(String against, String appellant, String stage) {
        return but(Map.of(), "appealedInstrument", against, "appellant", appellant, "appealStage", stage, "appealGrounds", "The court gave no weight to the evidence of the neighbour.");
    }

    static Map<String, Object> appealOutcome(String outcome, String at) {
        return but(Map.of(), "appealOutcome", outcome, "appealDecidedAt", at, "appealPoliceHeard", "yes", "appealReasons", "Judgment of the Crown Court, read out.");
    }
}
