package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order is drafted clause by clause from the catalogue, and what the law asks for first is shown before the court is asked. */
@CaseTest
@Import(Desk.class)
class DraftingTest {

    private static final String PERSON = "Ann Other, Building Better";

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    String reference;

    @BeforeEach
    void aComplaintToDraft() {
        desk.clockAt(Path.START);
        Path path = new Path(desk);
        reference = path.drafted(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null, "respondentAddress", "2 Other Street, Croydon",
                "protectedPersonAddress", "9 Hidden Mews, Leeds LS1 4AP"), but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false));
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aClauseSaysWhatWasChosenAndItsExceptions() {
        drafts("NOCONTACT", "clauseSolicitor", "Fox & Co about the tenancy", "clauseChildContact", "by message to the maternal grandmother.");
        drafts("APPROACH");
        drafts("APPROACH", "clauseMetres", 20);
        drafts("DIST_OTHER", "clauseMetres", 100, "clausePremisesClass", "any school that a child of theirs attends");
        String map = desk.map(reference);
        drafts("ZONE", "clauseDetail", "bounded by Park Lane, Fell Road and Barclay Road", "clauseMap", map, "clauseUntil", "2026-09-30");

        assertThat(clauses()).satisfiesExactly(
                one -> assertThat(one).startsWith("You must not contact Vera Protected").endsWith(", directly or through another person, except through a solicitor: "
                        + "Fox & Co about the tenancy, except for contact with a child: by message to the maternal grandmother."),
                two -> assertThat(two).startsWith("You must not approach or follow Vera").doesNotContain("metres"),
                three -> assertThat(three).contains("come within 20 metres of Vera"),
                four -> assertThat(four).isEqualTo("You must not come within 100 metres of any school that a child of theirs attends."),
                five -> assertThat(five).isEqualTo("You must not enter the following area: bounded by Park Lane, Fell Road and Barclay Road. It is shown on map " + map + ", which is part of this order."));
    }

    @Test
    void whatCannotBeSaidIsRefusedAndNothingIsDrafted() {
        refused("Add the map to the case first", "ZONE", "clauseDetail", "bounded by Park Lane, Fell Road and Barclay Road");
        refused("not one of the choices", "ZONE", "clauseDetail", "bounded by Park Lane, Fell Road and Barclay Road", "clauseMap", "MAP-3");
        String map = desk.map(reference);
        refused("in words a constable can apply", "ZONE", "clauseDetail", "51.3721,-0.0982 51.3733,-0.0991 51.3740,-0.0970", "clauseMap", map);
        refused("in words a constable can apply", "ZONE", "clauseDetail", "the park", "clauseMap", map);
        refused("neither premises nor a class", "DIST_OTHER", "clauseMetres", 100);
        refused("distance is missing", "DIST_OTHER", "clausePremisesClass", "any school");
        refused("5000 or less", "DIST_OTHER", "clauseMetres", 1_000_000_000, "clausePremisesClass", "any school");
        refused("the form does not ask this", "NOABUSE", "clauseMetres", 100);
        refused("is in the past", "NOABUSE", "clauseUntil", "2026-06-08");
        refused("not one of the choices", "POLY");
        refused("not one of the choices", "NOTIFY");
        refused("nobody is named to supervise it", "PROG_DA", "clauseProgramme", "Building Better", "clauseResponsiblePerson", "TBC");
        refused("12 or less", "EM_CURF", "clauseMonths", 13, "clauseResponsiblePerson", PERSON, "clauseLinkedClause", "1");
        refused("not one of the choices", "EM_CURF", "clauseMonths", 6, "clauseResponsiblePerson", PERSON, "clauseLinkedClause", "1");
        refused("Clause it monitors", "EM_CURF", "clauseMonths", 6, "clauseResponsiblePerson", PERSON);
        refused("no such field", "NOABUSE", "clauseNumber", 1);
        refused("is before the clause begins, Thursday 1 October 2026 (s.38(4)). Check both days.", "PROG_DA", "clauseProgramme", "Building Better", "clauseResponsiblePerson", PERSON,
                "clauseStartDay", "2026-10-01", "clauseUntil", "2026-09-30");
        refused("the choices", "SIGN_ON", "clauseStation", "Croydon", "clauseReporting", "hourly", "clauseResponsiblePerson", PERSON);
        assertThat(clauses()).isEmpty();

        drafts("NOABUSE");
        refused("in these very words", "NOABUSE");
        assertThat(clauses()).hasSize(1);
    }

    @Test
    void noWrittenPartOfAnyClauseNamesASecretPlace() {
        String secret = "near 9 hidden mews (LS1 4AP), bounded by three streets there";
        refusedForItsPlace("ZONE", "clauseDetail", secret, "clauseMap", desk.map(reference));
        refusedForItsPlace("ECON", "clauseDetail", secret);
        refusedForItsPlace("DEVICES", "clauseDetail", secret);
        refusedForItsPlace("ALC_ABST", "clauseDetail", secret);
        refusedForItsPlace("NOCONTACT", "clauseSolicitor", secret);
        refusedForItsPlace("NOCONTACT", "clauseChildContact", secret);
        refusedForItsPlace("DIST_OTHER", "clauseMetres", 100, "clausePremisesClass", secret);
        refusedForItsPlace("CURFEW", "clausePlace", place(), "clauseHours", secret, "clauseResponsiblePerson", PERSON);
        refusedForItsPlace("SIGN_ON", "clauseStation", "LS14AP station", "clauseReporting", "monday", "clauseResponsiblePerson", PERSON);
        refusedForItsPlace("PROG_MH", "clauseProgramme", secret, "clauseResponsiblePerson", PERSON);
        refusedForItsPlace("PROG_MH", "clauseProgramme", "Talking", "clauseResponsiblePerson", secret);
        refused("not one of the choices", "DISTANCE", "clauseMetres", 100, "clausePlace", jdbc.sql("select id::text from register.place where case_reference = ? and status = 'SECRET'")
                .param(reference).query(String.class).list().get(0));
        assertThat(clauses()).isEmpty();
    }

    @Test
    void aRequirementIsAskedForOnlyWithTheResponsiblePersonsOwnEvidence() {
        drafts("PROG_DA", "clauseProgramme", "Building Better", "clauseStartDay", "2026-07-01", "clauseResponsiblePerson", PERSON);
        assertThat(desk.as("dapoTeam").opens("recordSuitability", reference).get("clauseBeingDrafted").toString()).contains("Building Better", "1 July 2026");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("recordSuitability", reference, but(evidence(), "evidenceAuthor", "Imran Qureshi"))).hasMessageContaining("s.36(3)");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("recordSuitability", reference, but(evidence(), "evidenceOn", "2026-06-10"))).hasMessageContaining("in the future");
        desk.as("dapoTeam").submits("recordSuitability", reference, Map.of("evidenceReceived", "no"));
        assertThat(desk.as("legal").opens("answerGate", reference).get("gateReasons").toString()).contains("must first receive evidence").doesNotContain("suitable");
        assertThatThrownBy(() -> desk.as("legal").submits("answerGate", reference, Map.of("gateAnswer", "leaveOut", "anotherClause", false))).hasMessageContaining("no clause");
        desk.as("legal").submits("answerGate", reference, Map.of("gateAnswer", "correct", "anotherClause", true));
        desk.as("dapoTeam").submits("recordSuitability", reference, but(evidence(), "evidenceSuitable", "no", "evidenceEnforceable", "no"));
        assertThat(desk.as("legal").opens("answerGate", reference).get("gateReasons").toString()).contains("suitable", "enforce");
        assertThatThrownBy(() -> desk.as("legal").submits("answerGate", reference, Map.of("gateAnswer", "keep", "anotherClause", true))).hasMessageContaining("not one of the choices");
        desk.as("legal").submits("answerGate", reference, Map.of("gateAnswer", "leaveOut", "anotherClause", true));
        assertThat(clauses()).isEmpty();

        drafts("PROG_DA", "clauseProgramme", "Building Better", "clauseResponsiblePerson", PERSON);
        desk.as("dapoTeam").submits("recordSuitability", reference, evidence());
        assertThat(clauses()).singleElement().asString().contains(PERSON + " supervises this.").doesNotContain("beginning");
    }

    @Test
    void aTagIsAskedForOnlyWhenNothingSpeaksAgainstItAndNeverMadeOnSomebodyAbsent() {
        curfew();
        drafts("EM_CURF", "clauseLinkedClause", "1", "clauseMonths", 6, "clauseResponsiblePerson", "Serco");
        desk.as("dapoTeam").submits("checkTag", reference, but(tag(), "tagOthersConsent", "refused", "tagConsentEvidence", null, "tagHomeArea", "EastLondon",
                "tagPlaceAreas", new ArrayList<>(List.of("SouthLondon", "EastLondon"))));
        assertThat(desk.as("legal").opens("answerGate", reference).get("gateReasons").toString()).contains("(s.37(3))", "(5)(a))", "(5)(b))").doesNotContain("s.38(5)");
        desk.as("legal").submits("answerGate", reference, Map.of("gateAnswer", "correct", "anotherClause", false));
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("checkTag", reference, but(tag(), "tagOthersConsent", "maybe"))).hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("checkTag", reference, but(tag(), "tagPlaceAreas", null))).hasMessageContaining("Local justice areas of the curfew place")
                .hasMessageContaining("s.37(5)(b)").hasMessageContaining("Tick every area");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("checkTag", reference, but(tag(), "tagHomeArea", null))).hasMessageContaining("missing");
        desk.as("dapoTeam").submits("checkTag", reference, tag());
        assertThat(clauses()).hasSize(2).last().asString().contains("keep clause 1").contains("For 6 months");
        desk.as("legal").submits("considerConflicts", reference, Entries.considerConflicts());
        heard();

        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", "2027-06-09"), "respondentPresent", "no")))
                .hasMessageContaining("s.37(2)");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:30", "2027-06-09"));
        assertThat(jdbc.sql("""
                        select to_char(until_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from register.clause
                        where instrument_reference = (select reference from register.instrument where case_reference = ? and kind = 'ORDER') order by number""")
                .param(reference).query(String.class).list()).containsExactly("2027-06-10 00:00", "2026-12-10 00:00");
    }

    @Test
    void theCourtCannotBeRecordedAsTaggingSomebodyAbsentNorAsRequiringWithoutEvidence() {
        drafts("NOABUSE");
        desk.as("legal").submits("draftClause", reference, Entries.draftClause("NOCONTACT", false));
        desk.as("legal").submits("considerConflicts", reference, Entries.considerConflicts());
        heard();
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", "2027-06-09"), "respondentPresent", "no", "madeAsDrafted", false));
        desk.as("courtLiaison").submits("recordClause", reference, Map.of("madeClauseCode", "NOCONTACT", "anotherClause", true));

        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordClause", reference, Map.of("madeClauseCode", "EM_TRAIL", "madeClauseLinkedClause", "1", "madeClauseMonths", 6,
                "madeClauseResponsiblePerson", "Serco", "madeClauseEvidence", true, "anotherClause", false))).hasMessageContaining("s.37(2)");
        Map<String, Object> signOn = Map.of("madeClauseCode", "SIGN_ON", "madeClauseStation", "Croydon Police Station", "madeClauseReporting", "monday",
                "madeClauseResponsiblePerson", "PC Sutton", "anotherClause", false);
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordClause", reference, signOn)).hasMessageContaining("s.36(3)");
        desk.as("courtLiaison").submits("recordClause", reference, but(signOn, "madeClauseEvidence", true));
        assertThat(jdbc.sql("select wording from register.clause where instrument_reference = (select reference from register.instrument where case_reference = ? and kind = 'ORDER') and code = 'SIGN_ON'")
                .param(reference).query(String.class).single()).isEqualTo("You must report to Croydon Police Station every Monday. PC Sutton supervises this.");
    }

    @Test
    void conflictsAreAnsweredOneByOneAndExplained() {
        drafts("NOABUSE");
        desk.as("legal").submits("draftClause", reference, Entries.draftClause("NOCONTACT", false));

        assertThatThrownBy(() -> desk.as("legal").submits("considerConflicts", reference, but(Entries.considerConflicts(), "workConflict", null))).hasMessageContaining("missing");
        assertThatThrownBy(() -> desk.as("legal").submits("considerConflicts", reference, but(Entries.considerConflicts(), "otherOrdersConflict", "unavoidable")))
                .hasMessageContaining("Which clause, and why");
        desk.as("legal").submits("considerConflicts", reference, but(Entries.considerConflicts(), "otherOrdersConflict", "avoided",
                "conflictNote", "Clause 2 leaves room for the contact the family court allowed."));
        Map<String, Object> filing = Entries.fileApplication("2026-06-09T14:04");
        assertThatThrownBy(() -> desk.as("legal").submits("fileApplication", reference, but(filing, "orderTermSought", null, "termSought", null))).hasMessageContaining("How long should it last?");
        assertThatThrownBy(() -> desk.as("legal").submits("fileApplication", reference, but(filing, "orderTermSought", "event", "termSought", null)))
                .hasMessageContaining("Which date, period or event?").hasMessageContaining("Name the date");
        assertThatThrownBy(() -> desk.as("legal").submits("fileApplication", reference, but(filing, "filedAt", "2026-06-09T09:00")))
                .hasMessageContaining("before the notice was given").hasMessageContaining("s.28(3)");
        assertThat(desk.openForms(reference)).contains("fileApplication");
    }

    @Test
    void aNewVersionOfTheCatalogueChangesNoOrderThatWasMade() {
        desk.as("legal").submits("draftClause", reference, Map.of("clauseCode", "DEVICES", "clauseDetail", "her telephone", "anotherClause", false));
        String before = clauses().get(0);
        Map<String, Object> words = Map.of("wordingCode", "DEVICES", "newWording", "You must keep away from devices of hers: {detail}[, on {startDay}].", "wordingReason", "A district judge found the old words too long.");
        for (String bad : List.of("You must keep away from devices of hers.", "You must keep away from devices[: {detail}].", "You must keep away from {detail} and {shoeSize}.",
                "You must keep away from {detail.", "You must keep [away] from {detail}.", "Keep away from all that: {detail}.")) {
            assertThatThrownBy(() -> desk.as("legal").starts("application-wording", but(words, "newWording", bad))).as(bad).hasMessageContaining("New words");
        }
        var change = desk.as("legal").starts("application-wording", words);
        assertThat(desk.as("manager").opens("confirmWording", change.getId()).get("wordingProposed").toString()).contains("keep away from devices");
        desk.as("manager").submits("confirmWording", change.getId(), Map.of("wordingDecision", "confirm"));
        desk.as("legal").submits("considerConflicts", reference, Entries.considerConflicts());
        heard();
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:30", "2027-06-09"));

        assertThat(jdbc.sql("select wording from register.clause where instrument_reference = (select reference from register.instrument where case_reference = ? and kind = 'ORDER')")
                .param(reference).query(String.class).single()).isEqualTo(before);
        assertThat(jdbc.sql("select wording from register.condition_catalogue where code = 'DEVICES' order by version desc limit 1").query(String.class).single()).startsWith("You must keep away");
        assertThatThrownBy(() -> jdbc.sql("update register.condition_catalogue set wording = 'x' where code = 'DEVICES'").update()).hasMessageContaining("append-only");
    }

    private void curfew() {
        drafts("CURFEW", "clausePlace", place(), "clauseHours", "between 19:00 and 07:00", "clauseResponsiblePerson", PERSON);
        desk.as("dapoTeam").submits("recordSuitability", reference, evidence());
    }

    private void heard() {
        desk.as("legal").submits("fileApplication", reference, Entries.fileApplication("2026-06-09T14:04"));
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:05"));
        desk.waitUntil("2026-06-10T11:00");
    }

    private void drafts(String code, Object... more) {
        desk.as("legal").submits("draftClause", reference, clause(code, more));
    }

    private void refused(String rule, String code, Object... more) {
        assertThatThrownBy(() -> drafts(code, more)).as(code).hasMessageContaining(rule);
    }

    private void refusedForItsPlace(String code, Object... more) {
        assertThatThrownBy(() -> drafts(code, more)).as(code).hasMessageContaining("not recorded to know").hasMessageNotContaining("idden");
    }

    /** One more always follows, unless said otherwise: a tag in these tests comes last. */
    private static Map<String, Object> clause(String code, Object... more) {
        Map<String, Object> clause = new HashMap<>(Map.of("clauseCode", code, "anotherClause", !code.equals("EM_CURF")));
        for (int i = 0; i < more.length; i += 2) {
            clause.put((String) more[i], more[i + 1]);
        }
        return clause;
    }

    static Map<String, Object> evidence() {
        return new HashMap<>(Map.of("evidenceReceived", "yes", "evidenceAuthor", "ann other, Building Better", "evidenceOn", "2026-06-09", "evidenceReference", "EX-9",
                "evidenceSuitable", "yes", "evidenceEnforceable", "yes", "evidenceCapacity", "from 1 July"));
    }

    static Map<String, Object> tag() {
        return new HashMap<>(Map.of("tagInEnglandOrWales", "yes", "tagRespondentPresent", "yes", "tagFixedAbode", "yes", "tagOthersConsent", "given",
                "tagConsentEvidence", "The tenant, in writing, today", "tagHomeArea", "SouthLondon", "tagPlaceAreas", new ArrayList<>(List.of("SouthLondon")),
                "tagProvision", "yes", "tagProviderReference", "EMS-1"));
    }

    private String place() {
        return jdbc.sql("select id::text from register.place where case_reference = ? and status = 'KNOWN' order by id limit 1").param(reference).query(String.class).single();
    }

    private List<String> clauses() {
        return jdbc.sql("select wording from register.clause where instrument_reference = (select reference from register.instrument where case_reference = ? and kind = 'APPLICATION') order by number")
                .param(reference).query(String.class).list();
    }
}
