package uk.dapo.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people enter in each form on an ordinary case; a test changes what it is about. */
final class Entries {

    private static final AtomicInteger PAIR = new AtomicInteger();

    private Entries() {
    }

    /** A form's answers, changed: pairs of key and value; a null value leaves the key out. */
    static Map<String, Object> but(Map<String, Object> answers, Object... changes) {
        Map<String, Object> changed = new HashMap<>(answers);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                changed.remove((String) changes[i]);
            } else {
                changed.put((String) changes[i], changes[i + 1]);
            }
        }
        return changed;
    }

    /** Two people nobody has entered before. */
    static Map<String, Object> reportAbuse() {
        String word = word(PAIR.incrementAndGet());
        return entries("respondentName", "Karl Respondent " + word, "respondentDateOfBirth", "1990-02-03", "area", "Croydon",
                "protectedPersonName", "Vera Protected " + word, "protectedPersonDateOfBirth", "1992-05-06");
    }

    static Map<String, Object> recordReport() {
        return entries("relationship", "intimate", "incidentAt", "2026-06-08T22:30", "abuseTypes", new ArrayList<>(List.of("physicalSexual", "controllingCoercive")),
                "incidentAccount", "He pushed her against the kitchen door and took her phone.", "reportSource", "protectedPerson",
                "sharedHome", "yes", "sharedHomeAddress", "14 Sample Road, Croydon CR0 9ZZ", "weaponInvolved", false, "childrenAffected", false);
    }

    static Map<String, Object> assessRisk() {
        return entries("riskTool", "DASH", "riskTicks", 16, "riskGrade", "high", "strangulation", false, "repeatWithinYear", true);
    }

    static Map<String, Object> recordOpinions() {
        return entries("opinionSought", "yes", "protectedPersonView", "support", "representationsSought", "yes",
                "respondentRepresentations", "Says it was an accident.", "otherOccupants", "none",
                "childrenWelfare", "There are no children in the household or in either family.");
    }

    static Map<String, Object> draftNotice() {
        return entries("grounds", "On Monday 8 June 2026 he pushed her against the kitchen door, took her telephone and told her she would not leave the flat. "
                        + "She has described three earlier assaults since January.",
                "termNoContact", true, "termNoEvict", true, "termNoEnter", true, "termLeave", true, "serviceLaw", "no");
    }

    static Map<String, Object> giveNotice() {
        return entries("noticeDecision", "give", "conditionA", "yes", "conditionAReason", "Her account is consistent, with fresh bruising seen by the officer.",
                "conditionB", "yes", "conditionBReason", "He lives with her and said he would be back tonight.");
    }

    static Map<String, Object> serveNotice(String at) {
        return entries("serviceOutcome", "served", "servedAt", at, "servedInPerson", true, "serviceLocation", "Croydon custody suite",
                "addressGiven", "given", "hearingAddress", "2 Other Street, Croydon CR0 8YY", "bodyWornVideo", "BWV-1");
    }

    static Map<String, Object> notFound() {
        return entries("serviceOutcome", "notFound", "attemptNote", "No answer at the home address, neighbours have not seen him.");
    }

    static Map<String, Object> furtherAttempt(String decision) {
        return entries("attemptDecision", decision, "attemptReason", "Two addresses still to be tried tonight.");
    }

    static Map<String, Object> prepareComplaint() {
        return entries("court", "croydon-magistrates", "evidenceList", "Statement of the officer in the case; body-worn video BWV-1.", "statementsSigned", true,
                "hearsayNotice", true, "disclosureChecked", true);
    }

    static Map<String, Object> draftClause(String code, boolean another) {
        return entries("clauseCode", code, "anotherClause", another);
    }

    static Map<String, Object> considerConflicts() {
        return entries("religionConflict", "none", "workConflict", "none", "educationConflict", "none", "otherOrdersConflict", "none");
    }

    static Map<String, Object> fileApplication(String at) {
        return entries("orderTermSought", "date", "termSought", "Twelve months", "filedAt", at);
    }

    static Map<String, Object> listHearing(String at) {
        return entries("court", "croydon-magistrates", "hearingAt", at, "listingReference", "CRO-1");
    }

    static Map<String, Object> serveHearingNotice(String at) {
        return entries("hearingNoticeMethod", "left", "hearingNoticeAt", at);
    }

    static Map<String, Object> made(String at, String untilDay) {
        return entries("hearingOutcome", "made", "heldAt", at, "respondentPresent", "yes", "respondentHadNotice", "yes", "madeAsDrafted", true,
                "orderTerm", "UNTIL_DATE", "untilDay", untilDay, "otherRegime", "none");
    }

    static Map<String, Object> adjourned(String at) {
        return entries("hearingOutcome", "adjourned", "heldAt", at, "respondentPresent", "no", "respondentHadNotice", "yes",
                "resultReasons", "The respondent asked for time to find a solicitor.");
    }

    static Map<String, Object> refused(String at) {
        return entries("hearingOutcome", "refused", "heldAt", at, "respondentPresent", "yes", "respondentHadNotice", "yes",
                "resultReasons", "The court was not satisfied that an order was proportionate.");
    }

    static Map<String, Object> withdrawn(String at) {
        return entries("hearingOutcome", "withdrawn", "heldAt", at, "resultReasons", "A restraining order was made on conviction instead.");
    }

    static Map<String, Object> serveOrder(String at) {
        return entries("orderServiceMethod", "inCourt", "orderServedAt", at, "orderServiceNote", "Told in court, copy handed over by the usher.");
    }

    static Map<String, Object> confirmRegistration(String at) {
        return entries("policeRecordReference", "PNC 26/1234", "registeredAt", at, "warningMarkersSet", true);
    }

    static Map<String, Object> recordNotification(String at) {
        return entries("attendedAt", at, "station", "Croydon Police Station", "inPerson", true, "namesNotified", "Karl Respondent", "notifiedAddress", "2 Other Street, Croydon",
                "acknowledgementNumber", "ACK-77", "identityCheck", "given", "homeInEnglandOrWales", "yes", "addressForce", "MetropolitanPolice",
                "stationForce", "MetropolitanPolice");
    }

    private static Map<String, Object> entries(Object... pairs) {
        return but(Map.of(), pairs);
    }

    /** Names differ by letters: digits would not make a name. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return "Q" + word;
    }
}
