package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.VictimEntries.check;
import static uk.dapo.walk.VictimEntries.safeContact;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody rings the Victim Focus Desk, and it may be the respondent. */
@CaseTest
@Import(Desk.class)
class VictimCallTest {

    private static final Map<String, Object> SAID = Map.of("callNote", "A woman asked whether there is any news.");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
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
    void whoKnowsTheSafeWordAndTheNumberIsToldAndNothingIsSentAfterwards() {
        String reference = withSafeContact("contactFrom", "18:00", "contactUntil", "20:00");
        ProcessInstance call = rings(reference);
        assertThat(desk.as("victimCare").opens("checkCaller", call.getId()).toString()).contains("A safe word is recorded").doesNotContain("Heron");

        desk.as("victimCare").submits("checkCaller", call.getId(), check(" blue heron", "+44 7700 900987"));
        assertThat(desk.as("victimCare").opens("giveUpdate", call.getId()).get("updatesSpoken").toString()).contains("notice was given");
        desk.as("victimCare").submits("giveUpdate", call.getId(), Entries.but(SAID, "updateGiven", true));

        assertThat(result(reference)).containsExactly("PASSED");
        assertThat(jdbc.sql("select outcome from register.victim_update where case_reference = ?").param(reference).query(String.class).list()).containsExactly("TOLD");
        desk.waitUntil("2026-06-09T19:00");
        assertThat(jdbc.sql("select count(*) from register.outward_message where case_reference = ?").param(reference).query(Integer.class).single()).isZero();
    }

    @Test
    void theSafeWordOutlivesAChangeOfTheWay() {
        String reference = withSafeContact();
        desk.as("constable").starts("victim-contact", safeContact(reference, "contactNumber", "07700 900333", "contactSafeWord", null));
        ProcessInstance call = rings(reference);
        desk.as("victimCare").submits("checkCaller", call.getId(), check("Blue Heron", "07700 900333"));

        assertThat(desk.openForms(call.getId())).containsExactly("giveUpdate");
    }

    @Test
    void whoFailsTheQuestionsIsToldNothingAndTheOfficersHearOfIt() {
        String reference = withSafeContact();
        ProcessInstance call = rings(reference);
        desk.as("victimCare").submits("checkCaller", call.getId(), check("rover", "07700 900987"));
        desk.settle();

        assertThat(desk.openForms(call.getId())).containsExactly("endCall");
        assertThat(desk.as("victimCare").opens("endCall", call.getId()).toString()).doesNotContain("notice was given").doesNotContain("900987");
        assertThat(jdbc.sql("select asked_role from register.staff_alert where case_reference = ?").param(reference).query(String.class).list()).containsExactly("officer");
        desk.as("victimCare").submits("endCall", call.getId(), Entries.but(SAID, "nothingSaid", true));
        assertThat(result(reference)).containsExactly("FAILED");
        assertThat(jdbc.sql("select checks from register.victim_call where case_reference = ?").param(reference).query(String.class).single())
                .isEqualTo("Safe word: wrong. Number: right. Postcode of the secret home: not compared.");
    }

    @Test
    void theSafeWordAloneAndBirthdaysProveNothing() {
        String reference = withSafeContact();
        ProcessInstance call = rings(reference);
        desk.as("victimCare").submits("checkCaller", call.getId(), Map.of("callerCheck", "questions", "saidSafeWord", "Blue Heron"));

        assertThat(desk.openForms(call.getId())).contains("endCall").doesNotContain("giveUpdate");
    }

    @Test
    void afterThreeFailuresInADayOnlyRingingBackProvesAnything() {
        String reference = withSafeContact();
        for (int i = 0; i < 3; i++) {
            desk.as("victimCare").submits("checkCaller", rings(reference).getId(), check("rover", "07700 900111"));
        }
        ProcessInstance call = rings(reference);
        assertThatThrownBy(() -> desk.as("victimCare").submits("checkCaller", call.getId(), check("Blue Heron", "07700 900987")))
                .hasMessageContaining("several callers failed").hasMessageContaining("ring the recorded number back");

        desk.as("victimCare").submits("checkCaller", call.getId(), Map.of("callerCheck", "ringBack"));
        assertThat(desk.as("victimCare").opens("ringBack", call.getId()).get("safeContact").toString()).contains("07700 900987");
        desk.as("victimCare").submits("ringBack", call.getId(), Map.of("ringBackResult", "sure"));
        assertThat(desk.openForms(call.getId())).containsExactly("giveUpdate");
    }

    @Test
    void whoIsNotReachedOrNotThemIsToldNothing() {
        String reference = withSafeContact();
        ProcessInstance silent = rings(reference);
        desk.as("victimCare").submits("checkCaller", silent.getId(), Map.of("callerCheck", "ringBack"));
        desk.as("victimCare").submits("ringBack", silent.getId(), Map.of("ringBackResult", "notReached"));
        assertThat(desk.openForms(silent.getId())).isEmpty();
        ProcessInstance other = rings(reference);
        desk.as("victimCare").submits("checkCaller", other.getId(), Map.of("callerCheck", "ringBack"));
        desk.as("victimCare").submits("ringBack", other.getId(), Map.of("ringBackResult", "notSure"));
        assertThat(desk.openForms(other.getId())).containsExactly("endCall");
        ProcessInstance broken = rings(reference);
        desk.as("victimCare").submits("checkCaller", broken.getId(), Map.of("callerCheck", "brokenOff"));
        assertThat(desk.openForms(broken.getId())).isEmpty();

        assertThat(result(reference)).containsExactly("CALL_BACK", "FAILED", "BROKEN_OFF");
    }

    @Test
    void aCaseIsFoundByNameAndBirthAndOnlyInTheDesksOwnAreas() {
        Map<String, Object> people = Entries.but(Entries.reportAbuse(), "protectedPersonName", "Wilhelmina Ottoline Quayle", "respondentName", "Horace Quayle");
        String reference = path.reported(people, Entries.recordReport());
        ProcessInstance call = desk.as("victimCare").starts("victim-call", Map.of("callName", "ottoline QUAYLE", "callBorn", people.get("protectedPersonDateOfBirth")));
        assertThat(desk.caseOf(call)).isEqualTo(reference);

        assertThatThrownBy(() -> desk.as("victimCare").starts("victim-call", Map.of("callName", "Nobody Known", "callBorn", "1990-01-01")))
                .hasMessageContaining("nobody of that name").hasMessageNotContaining("Nobody Known");
        assertThatThrownBy(() -> desk.as("victimCare").starts("victim-call", Map.of("callCase", "C26-999999"))).hasMessageContaining("not on the register");
    }

    @Test
    void theCallerMayChangeTheWayAtOnce() {
        String reference = withSafeContact("contactFrom", "18:00", "contactUntil", "20:00");
        ProcessInstance call = rings(reference);
        desk.as("victimCare").submits("checkCaller", call.getId(), check("Blue Heron", "07700 900987"));
        desk.as("victimCare").submits("giveUpdate", call.getId(), Entries.but(SAID, "updateGiven", false, "contactChanged", true, "contactWay", "none"));
        desk.settle();

        assertThat(desk.as("victimCare").opens("callBack", reference).get("callBackReason").toString()).contains("do not want");
    }

    private String withSafeContact(Object... changes) {
        String reference = path.authorised();
        desk.as("constable").starts("victim-contact", safeContact(reference, changes));
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.settle();
        return reference;
    }

    private ProcessInstance rings(String reference) {
        return desk.as("victimCare").starts("victim-call", Map.of("callCase", reference));
    }

    private List<String> result(String reference) {
        return jdbc.sql("select check_result from register.victim_call where case_reference = ? order by id").param(reference).query(String.class).list();
    }
}
