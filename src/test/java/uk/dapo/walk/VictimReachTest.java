package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the protected person can be reached is shown to who may see it, says why first, and for half an hour. */
@CaseTest
@Import(Desk.class)
class VictimReachTest {

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
    void whoGivesAReasonSeesItAndTheLookIsRecorded() {
        String reference = hidden();
        ProcessInstance look = desk.as("victimCare").starts("victim-reach", ask(reference));
        Map<String, Object> shown = desk.as("victimCare").opens("seeWhereToReach", look.getId());

        assertThat(shown.get("whereToReach").toString()).contains("Text to: 07700 900987", "77 Hidden Lane", "Saint Elsewhere Primary", "07700 900555")
                .doesNotContain("Blue Heron");
        assertThat(jdbc.sql("select refers ->> 'purpose' from register.event where chain = ? and kind = 'confidential-opened' and by_whom = 'victimCare'")
                .param(reference).query(String.class).list()).contains("to reach them: welfare");
        assertThat(jdbc.sql("select refers::text from register.event where chain = ? and kind = 'confidential-opened'").param(reference).query(String.class).list())
                .noneMatch(refers -> refers.contains("Hidden") || refers.contains("900987"));
        desk.as("victimCare").submits("seeWhereToReach", look.getId(), Map.of("reachSeen", true));
        assertThat(desk.openForms(look.getId())).isEmpty();
    }

    @Test
    void itClosesByItselfAfterHalfAnHour() {
        String reference = hidden();
        ProcessInstance look = desk.as("officer").starts("victim-reach", ask(reference));
        assertThat(desk.openForms(look.getId())).containsExactly("seeWhereToReach");
        desk.waitUntil("2026-06-09T10:31");
        assertThat(desk.openForms(look.getId())).isEmpty();
    }

    @Test
    void othersAreRefused() {
        String reference = hidden();
        assertThatThrownBy(() -> desk.as("courtLiaison").starts("victim-reach", ask(reference))).hasMessageContaining("do not work on this case");
        assertThatThrownBy(() -> desk.as("officer2").starts("victim-reach", ask(reference))).hasMessageContaining("do not work on this case");
        assertThatThrownBy(() -> desk.as("manager").starts("victim-reach", ask(reference))).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThatThrownBy(() -> desk.as("victimCare").starts("victim-reach", but(ask(reference), "reachReason", "why not"))).hasMessageContaining("at least 10");
        assertThatThrownBy(() -> desk.as("victimCare").starts("victim-reach", but(ask(reference), "contactCase", "C26-999999"))).hasMessageContaining("not on the register");

        ProcessInstance look = desk.as("victimCare").starts("victim-reach", ask(reference));
        // managers may see every task, and so its form; not this
        assertThat(desk.as("manager").opens("seeWhereToReach", look.getId()).get("whereToReach").toString()).contains("only to whoever gave the reason").doesNotContain("Hidden");
    }

    @Test
    void choicesAndWhatCallersSaidGuardNothingButPlacesToldInConfidenceDo() {
        String reference = hidden();
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        String grounds = Entries.draftNotice().get("grounds").toString();
        for (String secret : new String[] {"Saint Elsewhere Primary", "Refuge Tamarind", "07700 900 987"}) {
            assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "grounds", grounds + " He waited at " + secret + ".",
                    "termNoEvict", false, "termNoEnter", false, "termLeave", false))).hasMessageContaining("Grounds").hasMessageNotContaining("Tamarind");
        }
        // "text" is how she wants to be told, and "Corner Bakery" he knows
        desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "grounds", grounds + " He sent her a text outside the Corner Bakery in Purley.",
                "termNoEvict", false, "termNoEnter", false, "termLeave", false));
        assertThat(jdbc.sql("select kind || ' ' || status from register.place where case_reference = ? order by kind").param(reference).query(String.class).list())
                .contains("WORKPLACE KNOWN", "SCHOOL SECRET", "REFUGE SECRET", "PROTECTED_HOME SECRET");
    }

    private String hidden() {
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon CR0 8YY", "protectedPersonAddress", "77 Hidden Lane, Purley CR8 1ZZ",
                "protectedPersonPhone", "07700 900555", "protectedPersonRefuge", "Refuge Tamarind", "protectedPersonWorkplace", "Corner Bakery in Purley",
                "workplaceKnown", "yes", "protectedPersonSchool", "Saint Elsewhere Primary", "schoolKnown", "no"));
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference));
        return reference;
    }

    private static Map<String, Object> ask(String reference) {
        return Map.of("contactCase", reference, "reachPurpose", "welfare", "reachReason", "She did not answer at the agreed time.");
    }
}
