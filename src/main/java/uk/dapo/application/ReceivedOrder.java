package uk.dapo.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order that a court sends by message, found valid.
 *
 * @param basis          why the court acted, in the words of the interface
 * @param area           where the respondent lives, or where the court sits
 * @param until          last day, or null
 * @param untilEvent     the event that ends it, or null; with neither, it lasts until further order
 */
public record ReceivedOrder(String court, String courtName, String courtReference, Instant madeAt, Basis basis, Party respondent, Party protectedPerson,
                            String area, boolean withoutNotice, boolean respondentPresent, List<Term> clauses, LocalDate until, String untilEvent) {

    /** One of the two people. {@code pncId} may be null. */
    public record Party(String name, LocalDate dateOfBirth, String pncId) {
    }

    /** A clause in the court's words. {@code code}, {@code metres} and {@code until} may be null. */
    public record Term(String text, String code, Integer metres, LocalDate until) {
    }

    /** Why a court made it, and what that is for the table of routes. */
    public enum Basis {
        VICTIM_APPLICATION("victimApplication", "protectedPerson", "none"),
        OTHER_APPLICATION("otherApplication", "otherPerson", "none"),
        IN_FAMILY_CASE("applicationInFamilyCase", "protectedPerson", "family"),
        IN_COUNTY_CASE("applicationInCountyCase", "protectedPerson", "county"),
        FAMILY_COURT("familyCourt", "court", "family"),
        HIGH_COURT("highCourt", "court", "high"),
        CONVICTION("conviction", "court", "conviction"),
        ACQUITTAL("acquittal", "court", "acquittal"),
        APPEAL_ALLOWED("appealAllowed", "court", "crownAppeal"),
        COUNTY_COURT("countyCourt", "court", "county");

        private final String word;
        private final String applicant;
        private final String proceedings;

        Basis(String word, String applicant, String proceedings) {
            this.word = word;
            this.applicant = applicant;
            this.proceedings = proceedings;
        }

        public String word() {
            return word;
        }

        public String applicant() {
            return applicant;
        }

        public String proceedings() {
            return proceedings;
        }
    }
}
