package uk.dapo.victim;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Events;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Calls to the Victim Focus Desk: who rang about which case, how it was made sure who it is, and what came of it. */
@Service
public class Calls {

    /** The case a call is about, and the newest instrument in it, if there is one. */
    public record About(CaseFile file, Optional<String> instrument) {
    }

    static final int MOST_FAILURES = 3;
    private static final Duration WHILE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final CaseSearch cases;
    private final Instruments instruments;
    private final CallerCheck callers;
    private final StaffAlerts alerts;
    private final Events events;
    private final Clock clock;

    Calls(JdbcClient jdbc, Submissions submissions, CaseSearch cases, Instruments instruments, CallerCheck callers, StaffAlerts alerts, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.cases = cases;
        this.instruments = instruments;
        this.callers = callers;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /** The case the answers to the first form lead to. */
    CaseFile find(Answers asked, String by) {
        return asked.text("callCase").map(reference -> cases.file("Case reference", reference, by))
                .orElseGet(() -> cases.protecting("Name of the protected person", asked.required("callName"), asked.day("callBorn").orElseThrow(), by));
    }

    /** Logs the call in its case. */
    public About open(Work work) {
        CaseFile file = find(submissions.get("answerCall", work), work.by());
        submissions.belongTo(work, file.reference(), null);
        long call = jdbc.sql("insert into register.victim_call (case_reference, process_instance_id, taken_by, taken_at) values (?, ?, ?, ?) returning id")
                .params(file.reference(), work.rootInstanceId(), work.by(), Timestamp.from(clock.instant())).query(Long.class).single();
        events.append(file.reference(), work.by(), "victim-call-taken", Map.of("call", call));
        return new About(file, instruments.of(file.reference()).stream().map(Instrument::reference).reduce((earlier, later) -> later));
    }

    /** Compares what the caller said with what is sealed. True only for the protected person. */
    public boolean check(Work work) {
        String way = submissions.get("checkCaller", work).required("callerCheck");
        if (!way.equals("questions")) {
            result(work, way.equals("ringBack") ? "CALL_BACK" : "BROKEN_OFF", null);
            return false;
        }
        CallerCheck.Result result = callers.check(work.caseReference(), submissions.openForm("checkCaller", work, "to check a caller"), work.by());
        result(work, result.passed() ? "PASSED" : "FAILED", result.said());
        return result.passed();
    }

    /** Whether questions may be asked at all: after several callers failed them, only ringing back proves anything. */
    boolean mayAskQuestions(String caseReference) {
        return jdbc.sql("select count(*) from register.victim_call where case_reference = ? and check_result = 'FAILED' and taken_at > ?")
                .params(caseReference, Timestamp.from(clock.instant().minus(WHILE))).query(Integer.class).single() < MOST_FAILURES;
    }

    /** The recorded number was rung: what the officer judged. */
    public boolean rungBack(Work work) {
        String answer = submissions.get("ringBack", work).required("ringBackResult");
        result(work, switch (answer) {
            case "sure" -> "PASSED";
            case "notSure" -> "FAILED";
            default -> "CALL_BACK";
        }, "The recorded number was rung: " + answer + ".");
        return answer.equals("sure");
    }

    /** Logs whether the update was given. */
    public void keep(Work work) {
        boolean given = submissions.get("giveUpdate", work).is("updateGiven");
        jdbc.sql("update register.victim_call set update_given = ? where process_instance_id = ?").params(given, work.rootInstanceId()).update();
        events.append(work.caseReference(), work.by(), "victim-call-logged", Map.of("instance", work.rootInstanceId(), "given", given));
    }

    /** Somebody who is not known to be the protected person rang: the officers of the case must know. */
    public void alertFailed(Work work, String area) {
        alerts.send(work, "officer", area, "A caller to the Victim Focus Desk could not be identified", null, "victim-call/" + work.rootInstanceId());
    }

    private void result(Work work, String result, String checks) {
        jdbc.sql("update register.victim_call set check_result = ?, checks = ?, update_given = false where process_instance_id = ?")
                .params(result, checks, work.rootInstanceId()).update();
        events.append(work.caseReference(), work.by(), "victim-call-checked", Map.of("instance", work.rootInstanceId(), "result", result));
    }
}
