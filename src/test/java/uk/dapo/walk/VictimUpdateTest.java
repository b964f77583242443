package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;
import static uk.dapo.walk.VictimEntries.callBack;
import static uk.dapo.walk.VictimEntries.noMessages;
import static uk.dapo.walk.VictimEntries.safeContact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The protected person is told of every milestone, within the clock of the Victims' Code, by their own safe way or not at all. */
@CaseTest
@Import(Desk.class)
class VictimUpdateTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    RuntimeService runtime;
    @Value("${dapo.data-directory}")
    java.nio.file.Path data;
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
    void everyMilestoneOfAnOrderOwesAnUpdateInItsOrder() {
        String reference = path.made();
        desk.waitUntil("2027-06-10T00:00");

        assertThat(jdbc.sql("select milestone from register.victim_update where case_reference = ? order by reached_at, id").param(reference).query(String.class).list())
                .containsExactly("noticeGiven", "hearingListed", "orderMade", "orderEnding", "orderEnded");
        assertThat(jdbc.sql("select count(*) from register.event where chain = ? and kind = 'milestone-reached'").param(reference)
                .query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void theClockRunsFromTheMilestoneHoweverLateTheUpdateIsTakenUp() {
        String reference = path.served();
        desk.clockAt("2026-06-10T09:00");
        desk.settle();

        assertThat(jdbc.sql("select to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from register.clock where case_reference = ? and kind = 'victim-update-enhanced'")
                .param(reference).query(String.class).single()).isEqualTo("2026-06-11 00:00");
    }

    @Test
    void withNoSafeWayTheVictimFocusDeskCallsBackAndTheClockIsMet() {
        String reference = path.served();
        desk.settle();
        Map<String, Object> shown = desk.as("victimCare").opens("callBack", reference);
        assertThat(shown.get("updateSpoken").toString()).contains("notice was given");
        assertThat(shown.get("callBackReason").toString()).contains("No safe way");

        desk.as("victimCare").submits("callBack", reference, callBack("told"));

        assertThat(outcomes(reference)).containsExactly("TOLD");
        assertThat(closed(reference)).containsExactly("met");
    }

    @Test
    void aTextWaitsForTheSafeHourAndGivesNothingAway() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, "contactFrom", "18:00", "contactUntil", "20:00"));
        serve(reference);
        desk.waitUntil("2026-06-09T17:59");
        assertThat(sent(reference)).isEmpty();

        desk.waitUntil("2026-06-09T18:20");

        assertThat(sent(reference)).hasSize(1).first().asString().contains("07700 900987").contains("counts from now on")
                .doesNotContainIgnoringCase("notice").doesNotContainIgnoringCase("police").doesNotContainIgnoringCase("respondent");
        assertThat(outcomes(reference)).containsExactly("TOLD");
        assertThat(closed(reference)).containsExactly("met");
        assertThat(jdbc.sql("select way from register.victim_update where case_reference = ?").param(reference).query(String.class).single()).isEqualTo("TEXT");
    }

    @Test
    void whatIsSafeIsAskedWithTheOpinionsToo() {
        String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        Map<String, Object> contact = new java.util.HashMap<>(safeContact(reference));
        contact.keySet().removeAll(List.of("contactCase", "enhancedRights"));
        contact.putAll(Entries.recordOpinions());
        desk.as("officer").submits("recordOpinions", reference, contact);
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        serve(reference);
        desk.settle();

        assertThat(sent(reference)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from register.submission where case_reference = ? and (answers::text like '%900987%' or shown::text like '%900987%')")
                .param(reference).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select distinct refers ->> 'purpose' from register.event where chain = ? and kind = 'confidential-opened'").param(reference)
                .query(String.class).list()).anyMatch(purpose -> purpose.startsWith("victim-update/"));
    }

    @Test
    void whoWantsNoMoreMessagesGetsNoneNotEvenOneThatWaits() {
        String reference = waiting();
        desk.as("victimCare").starts("victim-contact", noMessages(reference));

        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("do not want");
        desk.waitUntil("2026-06-09T19:00");
        assertThat(sent(reference)).isEmpty();
        desk.as("victimCare").submits("callBack", reference, callBack("declined"));
        assertThat(outcomes(reference)).containsExactly("DECLINED");
        assertThat(closed(reference)).containsExactly("declined");
    }

    @Test
    void anotherWayTakesAWaitingMessageAtOnce() {
        String reference = waiting();
        desk.as("victimCare").starts("victim-contact", safeContact(reference, "contactWay", "email", "contactNumber", null, "contactEmail", "blue@example.org"));
        desk.settle();

        assertThat(sent(reference)).hasSize(1).first().asString().contains("blue@example.org").contains("News for you");
    }

    @Test
    void anotherWayTakesACallBackToo() {
        String reference = path.served();
        desk.settle();
        desk.as("victimCare").submits("callBack", reference, but(callBack("again", "contactChanged", true),
                "contactWay", "text", "contactNumber", "07700 900987", "contactDays", VictimEntries.EVERY_DAY, "contactFrom", "00:00", "contactUntil", "00:00",
                "contactLanguage", "en"));
        desk.waitUntil("2026-06-09T16:10");
        assertThat(desk.as("victimCare").tasks("callBack", reference)).hasSize(1);
        desk.as("constable").starts("victim-contact", safeContact(reference));
        desk.waitUntil("2026-06-09T16:40");

        assertThat(sent(reference)).hasSize(1);
        assertThat(outcomes(reference)).containsExactly("TOLD");
    }

    @Test
    void beforeTheClockEndsTheDeskCallsWhoseSafeHoursDoNotComeInTimeAndTheRanksHearOfIt() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, "contactDays", List.of("sunday")));
        serve(reference);
        desk.waitUntil("2026-06-10T15:59");
        assertThat(desk.as("victimCare").tasks("callBack", reference)).isEmpty();
        desk.waitUntil("2026-06-10T16:00");
        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("before the time runs out");

        desk.waitUntil("2026-06-11T00:01");

        assertThat(jdbc.sql("select asked_role from register.staff_alert where case_reference = ? and subject like 'A call-back%' order by id").param(reference)
                .query(String.class).list()).containsExactly("supervisor", "manager");
        desk.as("victimCare").submits("callBack", reference, callBack("told"));
        assertThat(closed(reference)).containsExactly("met late");
        desk.waitUntil("2026-06-15T00:00");
        assertThat(sent(reference)).isEmpty();
    }

    @Test
    void whoIsNotReachedIsTriedAgainAtASafeHourUntilItIsGivenUp() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, "contactWay", "call", "contactFrom", "09:00", "contactUntil", "17:00"));
        serve(reference);
        desk.settle();
        assertThat(desk.as("victimCare").opens("callBack", reference).get("safeContact").toString()).contains("Ring: 07700 900987", "09:00 to 17:00", "safe word");
        desk.clockAt("2026-06-09T16:00");
        desk.as("victimCare").submits("callBack", reference, callBack("again"));
        desk.waitUntil("2026-06-10T08:59");
        assertThat(desk.as("victimCare").tasks("callBack", reference)).isEmpty();
        desk.waitUntil("2026-06-10T09:00");

        desk.as("victimCare").submits("callBack", reference, callBack("stop"));

        assertThat(outcomes(reference)).containsExactly("NOT_REACHED");
        assertThat(closed(reference)).containsExactly("not_reached");
    }

    @Test
    void aMilestoneThatNobodyThoughtOfIsToldInGeneralWordsWithinTheStandardClock() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference));
        runtime.createMessageCorrelation("milestoneReached").processInstanceBusinessKey(reference)
                .setVariables(Map.of("milestone", "somethingNew", "instrumentReference", jdbc.sql("select reference from register.instrument where case_reference = ?")
                        .param(reference).query(String.class).single(), "area", "Croydon", "caseReference", reference)).correlateStartMessage();
        desk.settle();

        assertThat(sent(reference)).hasSize(1).first().asString().contains("There is news for you");
        assertThat(jdbc.sql("select kind from register.clock where case_reference = ?").param(reference).query(String.class).list()).containsExactly("victim-update-standard");
    }

    @Test
    void aLanguageWithoutWordsIsACallWithAnInterpreter() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, "contactLanguage", "so"));
        serve(reference);
        desk.settle();

        assertThat(sent(reference)).isEmpty();
        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("interpreter");
    }

    @Test
    void aNumberOfTheRespondentIsRefusedAndNeverWrittenTo() {
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "incidentAccount", "He rang her from 07700 900123 and threatened to come round."));
        assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", safeContact(reference, "contactNumber", "+44 7700 900 123")))
                .hasMessageContaining("respondent's side").hasMessageContaining("another way").hasMessageNotContaining("900");

        desk.as("constable").starts("victim-contact", safeContact(reference, "contactNumber", "07700 900654"));
        desk.as("officer").submits("assessRisk", reference, but(Entries.assessRisk(), "professionalJudgement",
                "He has taken her telephone, number 07700 900654, and answers it."));
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        serve(reference);
        desk.settle();

        assertThat(sent(reference)).isEmpty();
        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("Do not use it");
    }

    @Test
    void badAnswersAreRefusedByFieldRuleAndRemedy() {
        String reference = path.authorised();
        assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", safeContact("C26-999999"))).hasMessageContaining("not on the register");
        assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", safeContact(reference, "contactNumber", "ring me"))).hasMessageContaining("Mobile");
        assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", safeContact(reference, "contactFrom", "09:00", "contactUntil", "09:00")))
                .hasMessageContaining("Safe until");
        assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", safeContact(reference, "contactWay", "letter", "contactNumber", null, "contactAddress", "9 High Street")))
                .hasMessageContaining("three lines");
        assertThatThrownBy(() -> desk.as("constable").starts("victim-contact", safeContact(reference, "contactDays", List.of("someday")))).hasMessageContaining("choices");
    }

    /** Served, with a text that waits for 18:00. */
    private String waiting() {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, "contactFrom", "18:00", "contactUntil", "20:00"));
        serve(reference);
        desk.settle();
        assertThat(sent(reference)).isEmpty();
        return reference;
    }

    private void serve(String reference) {
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
    }

    /** The files that stand for messages to the protected person of a case. */
    private List<String> sent(String reference) {
        List<String> keys = jdbc.sql("select key from register.outward_message where case_reference = ?").param(reference).query(String.class).list();
        java.nio.file.Path outbox = data.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<java.nio.file.Path> files = Files.list(outbox)) {
            return files.filter(file -> keys.stream().anyMatch(key -> file.getFileName().toString().equals("message-" + key.replace('/', '_') + ".txt")))
                    .map(VictimUpdateTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> outcomes(String reference) {
        return jdbc.sql("select outcome from register.victim_update where case_reference = ? order by id").param(reference).query(String.class).list();
    }

    private List<String> closed(String reference) {
        return jdbc.sql("select close_reason from register.clock where case_reference = ? and kind like 'victim-update%' order by id").param(reference)
                .query(String.class).list();
    }
}
