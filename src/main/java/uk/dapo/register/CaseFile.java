package uk.dapo.register;

/** A case: one respondent (the Act's P) and one protected person, however many instruments it comes to hold. */
public record CaseFile(String reference, long respondentId, long protectedPersonId, String area) {
}
