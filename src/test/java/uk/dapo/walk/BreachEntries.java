package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people enter in the forms of a breach on an ordinary day; a test changes what it is about. */
final class BreachEntries {

    private BreachEntries() {
    }

    /** He wrote to her; nobody is in danger. */
    static Map<String, Object> reportBreach(String reference, String at) {
        return entries("brokenReference", reference, "breachAt", at, "breachKind", "contact", "breachAccount", "He sent her four messages from a new number; she kept them.",
                "breachRiskNow", "no", "breachChildren", "none", "breachSource", "protectedPerson");
    }

    static Map<String, Object> chooseClause(String... clauses) {
        return entries("brokenClauses", new ArrayList<>(List.of(clauses)));
    }

    static Map<String, Object> compareReports(String answer, String sameAs) {
        return entries("sameAnswer", answer, "sameAs", sameAs);
    }

    static Map<String, Object> arrested(String at, String power) {
        return entries("arrestResult", "arrested", "arrestAt", at, "arrestPower", power, "arrestCustody", "HELD", "arrestCustodyReference", "CUS-1");
    }

    static Map<String, Object> notFound() {
        return entries("arrestResult", "notFound", "arrestNote", "Not at either address; circulated.");
    }

    static Map<String, Object> noArrest() {
        return entries("arrestResult", "noArrest", "arrestNote", "He is in prison on another matter since Monday.");
    }

    static Map<String, Object> produced(String at) {
        return entries("producedAt", at, "producedCourt", "croydon-magistrates", "producedHow", "inPerson");
    }

    static Map<String, Object> remand(String outcome, String at, String until) {
        return entries("courtDecidedAt", at, "remandCourt", "Croydon Magistrates' Court", "remandHow", "inPerson", "remandOutcome", outcome, "remandUntil", until);
    }

    static Map<String, Object> response(String response) {
        return entries("breachResponse", response, "responseReason", "Looked at with the officer in the case.");
    }

    static Map<String, Object> charged(String at, String under) {
        return entries("chargeDecision", "charged", "chargedAt", at, "chargeUnder", under, "cpsReference", "CPS-1", "chargeCourt", "Croydon Magistrates' Court",
                "certifiedCopyAsked", true);
    }

    static Map<String, Object> notCharged(String decision) {
        return entries("chargeDecision", decision, "chargeReason", "As the reviewing lawyer advised.");
    }

    static Map<String, Object> outcome(String outcome, String at) {
        return entries("breachOutcome", outcome, "breachOutcomeAt", at, "breachOutcomeCourt", "Croydon Magistrates' Court", "breachOutcomeCourtKind", "MAGISTRATES");
    }

    static Map<String, Object> warrant(String answer, String at) {
        return entries("warrantAnswer", answer, "warrantApplicant", "protectedPerson", "warrantCourt", "Family Court at Croydon", "warrantAt", at);
    }

    static Map<String, Object> contempt(String outcome, String at) {
        return entries("contemptOutcome", outcome, "contemptOutcomeAt", at, "contemptOutcomeCourt", "Family Court at Croydon");
    }

    static Map<String, Object> call(String outcome, String at) {
        return entries("callAt", at, "callOutcome", outcome, "callNote", "She is with her sister; the door is locked.");
    }

    private static Map<String, Object> entries(Object... pairs) {
        return but(Map.of(), pairs);
    }
}
