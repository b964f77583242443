package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gates where people meet them: refused in the table's own words with its section, by the rank held at that moment. */
@CaseTest
@Import(Desk.class)
class GatesTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
    @Autowired
    ProcessEngine engine;
    @Autowired
    IdentityService identity;
    @Autowired
    PlatformTransactionManager transactions;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        jdbc.sql("update register.officer set acting_rank = null, acting_until = null").update();
        ClockUtil.reset();
    }

    @Test
    void everyTermThatNeedsASharedHomeIsRefusedAtOnceInTheTablesWords() {
        String reference = apart();

        assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference, Entries.draftNotice()))
                .hasMessageContaining("No evicting").hasMessageContaining("No entering").hasMessageContaining("Leave the shared home").hasMessageContaining("(s.23)");
        assertThat(desk.openForms(reference)).containsExactly("draftNotice");
    }

    @Test
    void aNoticeKeepsAwayOnlyFromWhereTheProtectedPersonLives() {
        String reference = apart();
        String elsewhere = jdbc.sql("select id::text from register.place where case_reference = ? and kind = 'RESPONDENT_HOME'").param(reference).query(String.class).single();

        assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false,
                "termLeave", false, "termStayAway", true, "stayAwayMetres", 100, "stayAwayPlace", elsewhere)))
                .hasMessageContaining("not from a workplace, a school or any other place").hasMessageContaining("s.35(4)(c)");
    }

    @Test
    void anOrderTooNeedsTheSharedHomeItsTermsSpeakOf() {
        String reference = path.reported("application-standalone", Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon"));
        desk.as("officer").submits("stateGrounds", reference, RouteEntries.stateGrounds());
        desk.as("inspector").submits("authoriseApplication", reference, Map.of("applicationDecision", "authorise", "authorisationReason", "Necessary and proportionate on this history."));
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());

        assertThatThrownBy(() -> desk.as("legal").submits("draftClause", reference, Entries.draftClause("LEAVE", false))).hasMessageContaining("s.35(5)");
        assertThat(court(reference)).containsExactly("R2", "MAGISTRATES", "Complaint and evidence");
    }

    @Test
    void theRouteAfterANoticeIsKeptWithCourtAndForm() {
        assertThat(court(path.served())).containsExactly("R1", "MAGISTRATES", "Complaint, evidence and hearing notice");
    }

    @Test
    void theSecondNoticeOfAPairIsNotGivenWhileTheFirstIsBeingServed() {
        Map<String, Object> people = Entries.reportAbuse();
        String first = path.drafted(people, Entries.recordReport(), Entries.draftNotice());
        var again = desk.as("officer").starts("notice", people);
        desk.as("officer").submits("confirmPeople", again.getId(), Map.of("respondentChoice", person(first, "respondent_id"), "protectedPersonChoice", person(first, "protected_person_id")));
        desk.as("officer").submits("recordReport", again.getId(), Entries.recordReport());
        desk.as("officer").submits("assessRisk", again.getId(), Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", again.getId(), Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", again.getId(), Entries.draftNotice());
        String task = desk.as("inspector").tasks("decideNotice", again.getId()).get(0).getId();
        String other = desk.as("inspector").tasks("decideNotice", first).stream().map(org.camunda.bpm.engine.task.Task::getId).filter(id -> !id.equals(task)).findFirst().orElseThrow();
        String root = tasks.createTaskQuery().taskId(other).singleResult().getProcessInstanceId();

        desk.as("inspector").submits("decideNotice", root, Entries.giveNotice());
        assertThatThrownBy(() -> desk.as("inspector").submits("decideNotice", again.getId(), Entries.giveNotice())).hasMessageContaining("another notice for this pair is authorised");

        desk.as("constable").submits("serveNotice", first, Entries.serveNotice("2026-06-09T10:00"));
        assertThatThrownBy(() -> desk.as("inspector").submits("decideNotice", again.getId(), Entries.giveNotice())).hasMessageContaining("in force already");
    }

    @Test
    void whoTurnedEighteenAfterTheReportMayBeGivenANoticeAndWhoseBirthdayIsCorrectedMayNot() {
        String reference = path.drafted();
        jdbc.sql("update register.person set date_of_birth = date '2008-06-10' where id = (select respondent_id from register.protection_case where reference = ?)").param(reference).update();
        assertThatThrownBy(() -> desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice())).hasMessageContaining("under 18 today");
        desk.clockAt("2026-06-10T00:00");
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        assertThat(desk.openForms(reference)).containsExactly("serveNotice");
    }

    @Test
    void aNotificationCountsInTheRightPoliceAreaOnly() {
        String reference = path.made();
        desk.clockAt("2026-06-11T09:00");
        Map<String, Object> entry = Entries.recordNotification("2026-06-11T08:30");

        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "stationForce", "Kent")))
                .hasMessageContaining("police area of the home address").hasMessageContaining("Metropolitan Police");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "stationForce", "Police Scotland"))).hasMessageContaining("not one of the choices");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "addressForce", null))).hasMessageContaining("missing");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "homeInEnglandOrWales", "no", "addressForce", null, "stationForce", "Kent")))
                .hasMessageContaining("court that made the order");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "attendedAt", "2026-06-10T10:29"))).hasMessageContaining("before the order was made");
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "inPerson", false))).hasMessageContaining("in person");
        for (String required : List.of("station", "namesNotified", "notifiedAddress", "homeInEnglandOrWales", "acknowledgementNumber", "identityCheck")) {
            assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, required, null))).as(required).hasMessageContaining("missing");
        }
        assertThatThrownBy(() -> desk.as("offenderManager").submits("recordNotification", reference, but(entry, "noHomeAddress", true, "notifiedAddress", null)))
                .hasMessageContaining("Where can they regularly be found?").hasMessageContaining("Name a place");
        assertThat(desk.openForms(reference)).contains("recordNotification");

        desk.as("offenderManager").submits("recordNotification", reference, but(entry, "homeInEnglandOrWales", "yes", "addressForce", "Kent", "stationForce", "Kent"));
        assertThat(jdbc.sql("select address_force || '/' || station_force from register.notification where order_reference = (select reference from register.instrument where case_reference = ? and kind = 'ORDER')")
                .param(reference).query(String.class).single()).isEqualTo("Kent/Kent");
    }

    @Test
    void aHearingAfterTheLimitIsASuperintendentsDecisionAndAnActingOneUntilItEnds() {
        String reference = path.served();
        path.filed(reference, "2026-06-09T14:05");
        desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-12T10:00"), "lateReason", "The list is full."));
        Map<String, Object> accept = Map.of("lateDecision", "accept", "legalAdvice", "Counsel advised to go on and to tell the court.");
        String task = desk.as("superintendent").tasks("approveLateHearing", reference).get(0).getId();
        tasks.addCandidateUser(task, "inspector");

        assertThatThrownBy(() -> desk.as("inspector").submits("approveLateHearing", reference, accept)).hasMessageContaining("superintendent or above");
        acting("inspector", "SUPERINTENDENT", "2026-06-09 14:05+01");
        assertThatThrownBy(() -> desk.as("inspector").submits("approveLateHearing", reference, accept)).hasMessageContaining("until it ends");
        acting("inspector", "SUPERINTENDENT", "2026-06-09 14:06+01");
        desk.as("inspector").submits("approveLateHearing", reference, accept);
        assertThat(desk.openForms(reference)).contains("serveHearingNotice");
    }

    @Test
    void givingUpServiceIsASergeantsDecisionOrAbove() {
        String reference = path.authorised();
        desk.as("constable").submits("serveNotice", reference, Entries.notFound());
        String task = desk.as("supervisor").tasks("decideFurtherAttempt", reference).get(0).getId();
        tasks.addCandidateUser(task, "constable");
        tasks.addCandidateUser(task, "inspector");

        assertThatThrownBy(() -> desk.as("constable").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("giveUp"))).hasMessageContaining("sergeant or above");
        tasks.setAssignee(task, null);
        desk.as("inspector").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("giveUp"));
        assertThat(desk.running(reference)).isEmpty();
    }

    /** The second decision waits for the first to be kept, and is then refused by what it did. */
    @Test
    void ofTwoNoticesOfAPairDecidedAtOnceOneIsGiven() throws Exception {
        Map<String, Object> people = Entries.reportAbuse();
        String first = path.drafted(people, Entries.recordReport(), Entries.draftNotice());
        ProcessInstance again = desk.as("officer").starts("notice", people);
        desk.as("officer").submits("confirmPeople", again.getId(), Map.of("respondentChoice", person(first, "respondent_id"), "protectedPersonChoice", person(first, "protected_person_id")));
        desk.as("officer").submits("recordReport", again.getId(), Entries.recordReport());
        desk.as("officer").submits("assessRisk", again.getId(), Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", again.getId(), Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", again.getId(), Entries.draftNotice());
        var open = desk.as("inspector").tasks("decideNotice", first);
        assertThat(open).hasSize(2);

        CompletableFuture<Throwable> second = new TransactionTemplate(transactions).execute(status -> {
            decides("inspector", open.get(0).getId());
            CompletableFuture<Throwable> other = CompletableFuture.supplyAsync(() -> catchThrowable(() -> decides("inspector2", open.get(1).getId())));
            await().until(() -> other.isDone() || jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'").query(Integer.class).single() > 0);
            return other;
        });
        assertThat(second.get()).hasMessageContaining("another notice for this pair is authorised");
        assertThat(jdbc.sql("select count(*) from register.instrument where case_reference = ? and state = 'AUTHORISED'").param(first).query(Integer.class).single()).isOne();
    }

    @Test
    void whoLivesOutsideEveryAreaGetsTheOtherPowersAndNoInstrumentCuresIt() {
        String reference = path.reported(but(Entries.reportAbuse(), "livesElsewhere", true), Entries.recordReport());
        Map<String, Object> shown = desk.as("officer").opens("noteIneligible", reference);
        assertThat(shown.get("ineligibilityReasons").toString()).contains("outside every area").contains("not the protected person's");
        assertThat(shown.get("powersThatRemain").toString()).contains("domestic violence protection notice").contains("non-molestation order");
        assertThatThrownBy(() -> desk.as("officer").submits("noteIneligible", reference, Map.of("extensionClaimed", true))).hasMessageContaining("No instrument changes that");
    }

    private void decides(String who, String task) {
        identity.setAuthentication(who, identity.createGroupQuery().groupMember(who).list().stream().map(Group::getId).toList());
        try {
            tasks.claim(task, who);
            engine.getFormService().submitTaskForm(task, Entries.giveNotice());
        } finally {
            identity.clearAuthentication();
        }
    }

    private String apart() {
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon", "protectedPersonAddress", "9 Hidden Mews, Leeds LS1 4AP"));
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        return reference;
    }

    private void acting(String who, String rank, String until) {
        jdbc.sql("update register.officer set acting_rank = ?, acting_until = cast(? as timestamptz) where username = ?").params(rank, until, who).update();
    }

    private String person(String reference, String who) {
        return jdbc.sql("select " + who + " from register.protection_case where reference = ?").param(reference).query(String.class).single();
    }

    private List<String> court(String reference) {
        return jdbc.sql("""
                        select route, court_kind, court_form from register.application
                        where reference = (select reference from register.instrument where case_reference = ? and kind = 'APPLICATION')""")
                .param(reference).query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3))).single();
    }
}
