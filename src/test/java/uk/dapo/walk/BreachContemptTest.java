package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

/** Contempt of the court that made the order (s.40), and that the same behaviour is never punished twice, whichever process it comes from (s.39(3)-(4)). */
@CaseTest
@Import(Desk.class)
class BreachContemptTest extends BreachWalk {

    @Test
    void aWarrantOfTheFamilyCourtAnArrestARemandAndACommittal() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String broken = breach.arrested(reference);
        assertThat(desk.as("officer").opens("decideCharge", reference).get("breachSummary").toString()).contains("contempt instead");
        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("contempt"));
        desk.clockAt("2026-06-12T12:00");
        desk.as("legal").submits("recordWarrant", reference, BreachEntries.warrant("issued", "2026-06-12T11:00"));
        assertThat(breach.state(broken)).isEqualTo("WARRANT");
        desk.clockAt("2026-06-12T15:00");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.arrested("2026-06-12T14:00", "WARRANT40"));
        desk.as("courtLiaison").submits("recordRemand", reference, BreachEntries.remand("custody", "2026-06-12T14:50", "2026-06-20T10:00"));
        assertThat(breach.clocks(broken)).contains("remand-clear-days:running");
        desk.waitUntil("2026-06-20T11:00");
        desk.as("courtLiaison").submits("recordRemand", reference, but(BreachEntries.remand("ended", "2026-06-20T10:30", null)));
        assertThat(breach.clocks(broken)).contains("remand-clear-days:met");
        desk.as("courtLiaison").submits("recordContempt", reference, but(BreachEntries.contempt("committed", "2026-06-20T10:40"), "contemptOutcomeMonths", 2));
        assertThat(breach.row(broken)).containsEntry("finding", "CONTEMPT").containsEntry("state", "CONCLUDED");
        assertThat(breach.outcomes(broken)).containsExactly("committed 2m0d");
        assertThat(breach.running(reference, "breach")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "notSought"})
    void withoutAWarrantTheChargeIsDecidedAgain(String answer) {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String broken = breach.arrested(reference);
        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("contempt"));
        Map<String, Object> entered = answer.equals("refused") ? BreachEntries.warrant(answer, "2026-06-10T10:59") : Map.of("warrantAnswer", answer);
        desk.as("legal").submits("recordWarrant", reference, entered);
        desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-10T11:00", "s39"));
        assertThat(breach.state(broken)).isEqualTo("CHARGED");
    }

    @Test
    void aWarrantNotExecutedStillEndsInAnOutcome() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String broken = breach.arrested(reference);
        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("contempt"));
        desk.as("legal").submits("recordWarrant", reference, but(BreachEntries.warrant("issued", "2026-06-10T10:59"), "warrantApplicant", "other", "warrantLeave", true));
        desk.as("constable").submits("recordArrest", reference, BreachEntries.noArrest());
        desk.as("legal").submits("recordContempt", reference, BreachEntries.contempt("contemptDismissed", "2026-06-10T11:00"));
        assertThat(breach.row(broken)).containsEntry("finding", null).containsEntry("state", "CONCLUDED");
    }

    @Test
    void contemptIsNotOpenForAnOrderOfAMagistratesCourtNorForAFailureToNotify() {
        String reference = path.made();
        breach.arrested(reference);
        assertThatThrownBy(() -> desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("contempt")))
                .hasMessageContaining("s.40").hasMessageContaining("magistrates' court");
        assertThatThrownBy(() -> desk.as("officer").submits("decideCharge", reference, but(BreachEntries.charged("2026-06-10T11:00", "s39"), "chargeDecision", "contempt")))
                .as("a charge cannot ride along").hasMessageContaining("does not ask this");
    }

    @Test
    void somebodyElseNeedsLeaveToApply() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        breach.arrested(reference);
        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("contempt"));
        assertThatThrownBy(() -> desk.as("legal").submits("recordWarrant", reference, but(BreachEntries.warrant("issued", "2026-06-10T10:59"), "warrantApplicant", "other")))
                .hasMessageContaining("leave (s.40)");
    }

    /** Convicted in one process: another process about the same behaviour cannot punish it as contempt. */
    @Test
    void whoIsConvictedIsNotPunishedForContemptByAnotherProcess() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String crime = breach.arrested(reference);
        String contempt = breach.sameConduct(reference, crime);
        assertThat(breach.row(contempt)).containsEntry("conduct", crime);
        desk.as("officer").submits("decideCharge", breach.root(crime), BreachEntries.charged("2026-06-10T11:00", "s39"));
        desk.as("constable").submits("recordArrest", breach.root(contempt), BreachEntries.noArrest());
        desk.as("officer").submits("decideCharge", breach.root(contempt), BreachEntries.notCharged("contempt"));
        desk.as("legal").submits("recordWarrant", breach.root(contempt), BreachEntries.warrant("issued", "2026-06-10T11:00"));
        desk.as("constable").submits("recordArrest", breach.root(contempt), BreachEntries.noArrest());
        // both run; the criminal court is first
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(crime), BreachEntries.outcome("communityOrder", "2026-06-10T11:00"));
        assertThatThrownBy(() -> desk.as("legal").submits("recordContempt", breach.root(contempt), but(BreachEntries.contempt("committed", "2026-06-10T11:00"), "contemptOutcomeMonths", 1)))
                .hasMessageContaining(crime).hasMessageContaining("s.39(3)");
        assertThat(breach.row(contempt)).containsEntry("finding", null);
        desk.as("legal").submits("recordContempt", breach.root(contempt), BreachEntries.contempt("contemptDismissed", "2026-06-10T11:00"));
        assertThat(breach.row(contempt)).containsEntry("state", "CONCLUDED");
    }

    @Test
    void whoIsPunishedForContemptIsNotChargedOrConvictedByAnotherProcess() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String contempt = breach.arrested(reference);
        String crime = breach.sameConduct(reference, contempt);
        desk.as("officer").submits("decideCharge", breach.root(contempt), BreachEntries.notCharged("contempt"));
        desk.as("legal").submits("recordWarrant", breach.root(contempt), BreachEntries.warrant("issued", "2026-06-10T11:00"));
        desk.as("constable").submits("recordArrest", breach.root(contempt), BreachEntries.noArrest());
        desk.as("constable").submits("recordArrest", breach.root(crime), BreachEntries.noArrest());
        desk.as("officer").submits("decideCharge", breach.root(crime), BreachEntries.charged("2026-06-10T11:00", "s39"));
        desk.as("legal").submits("recordContempt", breach.root(contempt), but(BreachEntries.contempt("contemptFine", "2026-06-10T11:00"), "contemptOutcomePounds", 300));
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(crime), but(BreachEntries.outcome("custody", "2026-06-10T11:00"), "breachOutcomeMonths", 1)))
                .hasMessageContaining("s.39(4)");
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(crime), BreachEntries.outcome("discontinued", "2026-06-10T11:00"));
        // a third process about it is not even charged
        String third = breach.sameConduct(reference, crime);
        desk.as("constable").submits("recordArrest", breach.root(third), BreachEntries.noArrest());
        assertThatThrownBy(() -> desk.as("officer").submits("decideCharge", breach.root(third), BreachEntries.charged("2026-06-10T11:00", "s39"))).hasMessageContaining("s.39(4)");
    }

    /** Said to be different, but one clause at one moment cannot be two behaviours. */
    @Test
    void oneClauseAtOneMomentIsOneBehaviourWhateverIsSaid() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String first = breach.charged(reference);
        ProcessInstance root = desk.as("officer2").starts("breach", BreachEntries.reportBreach(reference, BreachPath.BROKEN));
        desk.as("officer2").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer2").submits("compareReports", root.getId(), BreachEntries.compareReports("different", null));
        desk.settle();
        String second = breach.newest(reference);
        assertThat(breach.row(second)).containsEntry("conduct", second);
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(first), but(BreachEntries.outcome("fine", "2026-06-12T13:00"), "breachOutcomePounds", 50));
        desk.as("constable").submits("recordArrest", breach.root(second), BreachEntries.noArrest());
        assertThatThrownBy(() -> desk.as("officer").submits("decideCharge", breach.root(second), BreachEntries.charged("2026-06-12T13:00", "s39"))).hasMessageContaining(first);
    }

    /** What no form could let through, the register does not take either. */
    @Test
    void theRegisterItselfHoldsBoth() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String crime = breach.arrested(reference);
        String contempt = breach.sameConduct(reference, crime);
        jdbc.sql("update register.breach set finding = 'CONVICTED' where reference = ?").param(crime).update();
        assertThatThrownBy(() -> jdbc.sql("update register.breach set finding = 'CONTEMPT' where reference = ?").param(contempt).update())
                .isInstanceOf(DuplicateKeyException.class);
    }
}
