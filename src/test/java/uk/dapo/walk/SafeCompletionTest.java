package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has claimed a task completes it, and nobody else; whoever comes second is told what happened, and nothing of theirs is kept. */
@CaseTest
@Import(Desk.class)
class SafeCompletionTest {

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper mapper;
    @LocalServerPort
    int port;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aCandidateClaimsFirst() {
        String reference = path.drafted();
        assertThat(submit("inspector", task(reference)).body()).contains("Nobody has claimed this task. Claim it first.");
        assertThat(complete("inspector", task(reference)).statusCode()).as("the other door").isEqualTo(403);
        assertThat(desk.openForms(reference)).containsExactly("decideNotice");

        assertThat(claim("inspector", task(reference), "inspector").statusCode()).isEqualTo(204);
        assertThat(submit("inspector", task(reference)).statusCode()).isEqualTo(204);
        assertThat(desk.openForms(reference)).containsExactly("serveNotice");
    }

    @Test
    void whoLostTheTaskIsToldWhoTookItAndWhen() {
        String reference = path.drafted();
        String task = task(reference);
        claim("inspector2", task, "inspector2");
        assertThat(claim("inspector", task, "inspector").body()).contains("Daniel Kowalski has this task, claimed at 10:00");

        desk.clockAt("2026-06-10T03:12");
        assertThat(assign("inspector", task, "inspector").statusCode()).isEqualTo(204);
        HttpResponse<String> late = submit("inspector2", task);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("Helen Marsh took this task over at 03:12. Nothing was changed.").doesNotContain("ENGINE-");
        assertThat(submissions(reference, "decideNotice")).isZero();
        assertThat(events(reference, "task-handed-over")).containsExactly("inspector");

        desk.clockAt("2026-06-10T03:15");
        assertThat(submit("inspector", task).statusCode()).isEqualTo(204);
        assertThat(submit("inspector2", task).body()).contains("Helen Marsh completed this task at 03:15. It is done once");
        assertThat(submit("officer2", task).body()).as("it was never theirs").contains("no longer open").doesNotContain("Marsh");
    }

    @Test
    void aTaskIsGivenBackAndHandedOnWithinItsTeamOnly() {
        String reference = path.drafted();
        String task = task(reference);
        assertThat(claim("inspector", task, "inspector2").body()).contains("Claim a task for yourself");
        claim("inspector", task, "inspector");
        assertThat(assign("inspector2", task, null).body()).contains("Helen Marsh has this task");
        assertThat(assign("inspector", task, "constable").body()).contains("hand it to somebody who belongs to it");
        assertThat(assign("inspector", task, "nobody-at-all").statusCode()).isEqualTo(403);
        assertThat(assign("constable", task, "constable").statusCode()).isEqualTo(403);
        assertThat(assign("inspector", task, "inspector2").statusCode()).isEqualTo(204);
        assertThat(as("inspector2").send("POST", url(task, "unclaim"), null).statusCode()).isEqualTo(204);
        assertThat(submit("inspector2", task).body()).contains("This task was given back at 10:00. Claim it first.");
    }

    /** The form of a notice as its inspector has it open in two windows, and both are sent in the same moment. */
    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            String reference = path.drafted();
            String task = task(reference);
            claim("inspector", task, "inspector");
            List<HttpResponse<String>> answers = atOnce(() -> submit("inspector", task), () -> submit("inspector", task));

            assertThat(answers).as("%s", answers.stream().map(HttpResponse::body).toList()).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 403);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 403).findFirst().orElseThrow().body())
                    .contains("You yourself completed this task at 10:00. It is done once").doesNotContain("ENGINE-", "Optimistic");
            assertThat(submissions(reference, "decideNotice")).isEqualTo(1);
            assertThat(desk.openForms(reference)).containsExactly("serveNotice");
        }
    }

    @Test
    void ofOneWhoCompletesAndOneWhoTakesOverAtOnceBothAreToldTheTruth() throws Exception {
        for (int round = 0; round < 5; round++) {
            String reference = path.drafted();
            String task = task(reference);
            claim("inspector2", task, "inspector2");
            List<HttpResponse<String>> answers = atOnce(() -> submit("inspector2", task), () -> assign("inspector", task, "inspector"));
            boolean completed = desk.openForms(reference).contains("serveNotice");

            assertThat(submissions(reference, "decideNotice")).isEqualTo(completed ? 1 : 0);
            assertThat(answers.get(0).statusCode()).isEqualTo(completed ? 204 : 403);
            assertThat(answers.get(0).body()).contains(completed ? "" : "Helen Marsh took this task over");
            assertThat(answers).allMatch(answer -> answer.statusCode() == 204 || answer.statusCode() == 403);
        }
    }

    /** Something is hung on an execution that is gone meanwhile: somebody else was faster, nothing broke down. */
    @Test
    void whatHangsOnARowThatIsGoneIsToldAsACollision() {
        engine.getIdentityService().setAuthentication("inspector", List.of("inspector"));
        try {
            assertThatThrownBy(() -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(command -> {
                EventSubscriptionEntity waits = new EventSubscriptionEntity(EventType.MESSAGE);
                waits.setEventName("clockMovedLater");
                waits.setExecutionId("gone");
                command.getDbEntityManager().insert(waits);
                return null;
            })).isInstanceOf(BadUserRequestException.class).hasMessageContaining("at the same moment").hasMessageContaining("Nothing of yours was kept");
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void whoDraftedANoticeNeitherClaimsNorDecidesIt() {
        jdbc.sql("update register.officer set roles = '{officer,inspector}' where username = 'inspector2'").update();
        engine.getIdentityService().createMembership("inspector2", "officer");
        engine.getIdentityService().createMembership("inspector2", "officerCroydon");
        try {
            String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
            desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
            desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
            assertThat(assign("inspector2", task(reference), "inspector2").statusCode()).as("takes the draft over from the officer").isEqualTo(204);
            desk.as("inspector2").submits("draftNotice", reference, Entries.draftNotice());

            String task = task(reference);
            assertThat(claim("inspector2", task, "inspector2").body()).contains("Whoever drafted a notice does not decide on it. Leave it to somebody else of the team.");
            claim("inspector", task, "inspector");
            assertThat(assign("inspector", task, "inspector2").body()).as("nor is it handed to them").contains("does not decide on it");
            // as if it had got to them past every door
            engine.getTaskService().setAssignee(task, "inspector2");
            assertThat(submit("inspector2", task).body()).contains("Whoever drafted a notice does not decide on it");
            assertThat(submissions(reference, "decideNotice")).isZero();
        } finally {
            engine.getIdentityService().deleteMembership("inspector2", "officer");
            engine.getIdentityService().deleteMembership("inspector2", "officerCroydon");
            jdbc.sql("update register.officer set roles = '{inspector}' where username = 'inspector2'").update();
        }
    }

    @Test
    void whatTheFormShowedMustStillBeSo() {
        String reference = path.drafted();
        String task = task(reference);
        claim("inspector", task, "inspector");
        assertThat(as("inspector").get(url(task, "form-variables")).body()).contains("caseSummary");
        jdbc.sql("update register.person set date_of_birth = date_of_birth + 1 where id = (select respondent_id from register.protection_case where reference = ?)")
                .param(reference).update();

        assertThat(submit("inspector", task).body()).contains("What this form shows has changed since you opened it (Tuesday 9 June 2026, 10:00)", "the case and its people")
                .contains("nothing was kept");
        as("inspector").get(url(task, "form-variables"));
        assertThat(submit("inspector", task).statusCode()).isEqualTo(204);
        assertThat(jdbc.sql("select count(*) from register.form_opening where task_id = ?").param(task).query(Long.class).single()).isZero();
    }

    @Test
    void timeThatPassesIsNoChange() {
        String reference = path.served();
        String task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("prepareComplaint").singleResult().getId();
        claim("dapoTeam", task, "dapoTeam");
        as("dapoTeam").get(url(task, "form-variables"));
        desk.clockAt("2026-06-09T19:45");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("prepareComplaint", reference, Map.of())).isInstanceOf(ProcessEngineException.class)
                .as("the empty form is what is refused").hasMessageContaining("this is missing");
    }

    private List<HttpResponse<String>> atOnce(java.util.function.Supplier<HttpResponse<String>> one, java.util.function.Supplier<HttpResponse<String>> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(one, other).map(call -> CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return call.get();
        })).toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private String task(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).singleResult().getId();
    }

    private Visitor as(String username) {
        return Visitor.script(port, username, "demo");
    }

    private static String url(String task, String what) {
        return "/engine-rest/task/" + task + "/" + what;
    }

    private HttpResponse<String> claim(String username, String task, String forWhom) {
        return as(username).send("POST", url(task, "claim"), "{\"userId\":\"" + forWhom + "\"}");
    }

    private HttpResponse<String> assign(String username, String task, String toWhom) {
        return as(username).send("POST", url(task, "assignee"), toWhom == null ? "{\"userId\":null}" : "{\"userId\":\"" + toWhom + "\"}");
    }

    private HttpResponse<String> submit(String username, String task) {
        return as(username).send("POST", url(task, "submit-form"), body(Entries.giveNotice()));
    }

    private HttpResponse<String> complete(String username, String task) {
        return as(username).send("POST", url(task, "complete"), body(Entries.giveNotice()));
    }

    private String body(Map<String, Object> answers) {
        try {
            return mapper.writeValueAsString(Map.of("variables", answers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long submissions(String reference, String form) {
        return jdbc.sql("select count(*) from register.submission where case_reference = ? and form = ?").params(reference, form).query(Long.class).single();
    }

    private List<String> events(String reference, String kind) {
        return jdbc.sql("select by_whom from register.event where chain = ? and kind = ? order by number").params(reference, kind).query(String.class).list();
    }
}
