package uk.dapo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;

/** The main job as the people at work do it, each in Tasklist: from an officer's report to the order served on the respondent. */
@BrowserTest
class OfficersWalkTest {

    private static final String RESPONDENT = "Karl Ostrander";
    private static final String PROTECTED_PERSON = "Vera Lindholm";
    private static final String ACCOUNT = "He pushed her against the kitchen door and took her telephone away.";
    private static final String GROUNDS = "He pushed her against the kitchen door, took her telephone and told her that she would not leave the flat. "
            + "She has described three earlier assaults.";
    private static final String SAFE_CONTACT = "Text only, weekdays 10 to 2";

    @Autowired
    Officers officers;
    @Autowired
    Clock clock;
    @Autowired
    TestRestTemplate rest;

    @Test
    void anOfficersReportBecomesAnOrderServedOnTheRespondent(Staff staff) {
        String reference = report(staff.signsIn("officer"));
        draft(staff.as("officer"), reference);
        staff.signsOut();
        decide(staff, reference);
        serve(staff.as("constable"), reference);
        apply(staff, reference);
        hear(staff, reference);
        serveOrder(staff, reference);

        assertThat(rest.withBasicAuth("officer", "demo").getForObject("/api/people?name={name}&dateOfBirth=1990-02-03", JsonNode.class, RESPONDENT)
                .at("/people/0/live")).singleElement().satisfies(live -> {
                    assertThat(live.path("kind").asText()).isEqualTo("DAPO");
                    assertThat(live.path("served").asBoolean()).isTrue();
                });
    }

    /** All four web applications carry the product's name, and no advice of the engine's maker to move to another product. */
    @Test
    void theScreensAreThoseOfThisSystem(Staff staff) {
        for (String application : List.of("tasklist", "cockpit", "admin", "welcome")) {
            Page page = staff.as("admin").goTo(application);
            assertThat(page.title()).contains("DAPO");
            assertThat(page.locator("body").innerText()).as(application).doesNotContainPattern("(?i)migrat\\w* to Camunda|Camunda 8|end of life|Powered by");
            assertThat(page.locator(".ce-eol-banner:visible").count()).isZero();
        }
    }

    /** Gives the reference of the case the report opened. */
    private String report(Tasklist officer) {
        officer.start("Domestic abuse protection notice (DAPN)")
                .type("Respondent's full name", RESPONDENT).noDay("Respondent's date of birth", "31/02/1990").type("Respondent's date of birth", LocalDate.of(1990, 2, 3))
                .type("Respondent's PNC number, if known", "26/471935K").select("Borough where the respondent lives", "Croydon (Metropolitan Police)")
                .type("Protected person's full name", PROTECTED_PERSON).type("Protected person's date of birth", LocalDate.of(1992, 5, 6))
                .complete();

        Form report = officer.openOwn("Record the report");
        String reference = report.caseReference();
        assertThat(report.text()).contains(RESPONDENT + ", born 3 February 1990").contains(PROTECTED_PERSON + ", born 6 May 1992");
        report.select("How are they connected?", "In an intimate relationship, now or before").type("When did it happen last?", now().minusHours(2))
                .tick("Kind of abuse", "Physical or sexual abuse", "Controlling or coercive behaviour").type("What happened?", ACCOUNT)
                .select("Who reported it?", "The protected person").answer("Do they live at the same address?", "Yes")
                .type("The address they share", "14 Sample Road, Croydon CR0 9ZZ").type("When and how is it safe to contact them?", SAFE_CONTACT)
                .complete();
        return reference;
    }

    private void draft(Tasklist officer, String reference) {
        officer.openOwn("Assess the risk", reference)
                .select("Grade", "High").select("Checklist used", "DASH").type("Ticks: how many DASH questions were answered yes?", "16")
                .tick("Another incident in the last 12 months").complete();

        officer.openOwn("Ask for and record opinions", reference)
                .answer("Was the protected person asked?", "Yes").select("What do they think of a notice?", "Support it")
                .answer("Was the respondent asked for their side?", "Yes").type("What did they say, or why were they not asked?", "Says it was an accident.")
                .answer("Does anyone else live there?", "No").type("How would the notice affect children?", "There are no children in the household or in either family.")
                .complete();

        Form draft = officer.openOwn("Draft the notice", reference);
        assertThat(draft.text()).contains(ACCOUNT);
        draft.type("Grounds", GROUNDS).tick("No contact, by any means").tick("No entering the shared home").tick("Leave the shared home")
                .answer("Is the respondent subject to service law (armed forces)?", "No");
        assertNothingIsLeftInTheBrowserOf(officer);
        draft.complete();
    }

    /** Somebody whose acting rank has ended still finds the task in their list, but does not decide. */
    private void decide(Staff staff, String reference) {
        actingInspectorUntil(clock.instant().minus(Duration.ofMinutes(1)), "inspector2");
        Tasklist formerInspector = staff.as("inspector2");
        assertThat(giveNotice(formerInspector.claim("Decide whether to give the notice", reference)).refused())
                .contains("Not accepted. Nothing has been changed.")
                .contains("Decision: only a constable of at least the rank of inspector may decide on a notice (s.22(1), (8))")
                .contains("Pass it to an inspector on duty.").doesNotContain("Cannot submit");
        formerInspector.giveBack();

        Form decision = staff.as("inspector").claim("Decide whether to give the notice", reference);
        assertThat(decision.text()).contains(ACCOUNT).contains(GROUNDS).contains("You must leave");
        giveNotice(decision).complete();
    }

    private static Form giveNotice(Form decision) {
        return decision.answer("Decision", "Give the notice")
                .answer("Condition A: are there reasonable grounds to believe the respondent has been abusive towards the protected person?", "Yes")
                .type("Condition A: why?", "Her account is consistent, with fresh bruising seen by the officer.")
                .answer("Condition B: are there reasonable grounds to believe the notice is necessary to protect them?", "Yes")
                .type("Condition B: why?", "He lives with her and said he would be back tonight.");
    }

    private void serve(Tasklist constable, String reference) {
        Form service = constable.claim("Serve the notice in person", reference)
                .answer("Was the notice given to the respondent?", "Yes, in person").type("When was it given?", now().plusHours(3))
                .type("Where was it given?", "Croydon custody suite").tick("I gave the notice to the respondent in person")
                .answer("Did the respondent give an address for the hearing notice?", "Yes")
                .type("Address for the hearing notice", "2 Other Street, Croydon CR0 8YY");
        assertThat(service.refused()).contains("When was it given?").contains("it cannot be later than now").doesNotContain("Other Street");
        assertNothingIsLeftInTheBrowserOf(constable);

        service.type("When was it given?", now()).complete();
    }

    private void apply(Staff staff, String reference) {
        Form complaint = staff.as("dapoTeam").claim("Prepare complaint and evidence", reference);
        assertThat(complaint.text()).contains("s.29(2)").contains("left").contains(GROUNDS);
        complaint.select("Court", "Croydon Magistrates' Court").type("Statements and exhibits in the bundle", "Statement of the officer in the case.")
                .tick("Every statement is signed").tick("I have checked that nothing in the bundle reveals where the protected person is").complete();

        Tasklist legal = staff.as("legal");
        legal.claim("Draft a clause of the order", reference).select("Clause to ask for", "No contact, by any means").tick("Add another clause after this one").complete();
        Form second = legal.claim("Draft a clause of the order", reference);
        assertThat(second.text()).contains("You must not contact " + PROTECTED_PERSON);
        second.select("Clause to ask for", "No abuse of the protected person").complete();

        legal.claim("Consider conflicts", reference)
                .answer("the respondent's religious beliefs?", "No conflict").answer("the times the respondent works?", "No conflict")
                .answer("the times the respondent attends a school, college or course?", "No conflict").answer("another order or injunction?", "No conflict")
                .complete();
        legal.claim("Check and file the complaint", reference)
                .answer("How long should it last?", "Until a date").type("Which date, period or event?", "Twelve months")
                .type("When was the complaint filed?", now()).complete();
    }

    private void hear(Staff staff, String reference) {
        Tasklist courtLiaison = staff.as("courtLiaison");
        LocalDateTime sitting = now().plusHours(1);
        courtLiaison.claim("List the hearing", reference).type("When does the court sit?", sitting).select("Court", "Croydon Magistrates' Court").complete();
        staff.as("constable").claim("Give notice of the hearing", reference)
                .answer("How was notice given?", "Left at the address given").type("When was notice given?", now()).complete();

        ClockUtil.offset(Duration.ofMinutes(90).toMillis());
        courtLiaison.claim("Record the court's result", reference)
                .answer("What was the result?", "Order made").type("When was it heard (or withdrawn)?", sitting)
                .answer("Was the respondent present?", "Yes").answer("Had the respondent notice of the hearing?", "Yes").tick("Made exactly as drafted")
                .answer("How long does it last?", "Until a date").type("Last day of the order", sitting.toLocalDate().plusYears(1))
                .select("Does another regime already make the respondent notify the police?", "No").complete();
    }

    private void serveOrder(Staff staff, String reference) {
        Form service = staff.as("constable").claim("Serve the order", reference);
        assertThat(service.text()).contains("You must not contact " + PROTECTED_PERSON);
        service.answer("How was it served?", "Told in court").type("When was it served?", now())
                .type("How does the respondent know of the order?", "Told in court, copy handed over by the usher.").complete();
    }

    private void actingInspectorUntil(Instant end, String username) {
        Officer officer = officers.find(username).orElseThrow();
        officers.save(new Officer(officer.username(), officer.name(), officer.collarNumber(), officer.force(), Rank.SERGEANT, Rank.INSPECTOR, end,
                officer.constable(), officer.areas(), officer.roles(), officer.email(), officer.phone(), officer.onDuty()));
    }

    private static void assertNothingIsLeftInTheBrowserOf(Tasklist tasklist) {
        assertThat(tasklist.save().kept()).doesNotContain("camunda-form").doesNotContain(ACCOUNT).doesNotContain(GROUNDS)
                .doesNotContain(RESPONDENT).doesNotContain(PROTECTED_PERSON).doesNotContain("Other Street").doesNotContain(SAFE_CONTACT);
    }

    /** To the minute, as people write it down. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/London")).withSecond(0).withNano(0);
    }
}
