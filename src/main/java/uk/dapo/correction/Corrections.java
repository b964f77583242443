package uk.dapo.correction;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.Replan;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Events;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A correction from its asking to its decision, kept with both names, the reason, and the value before and after. */
@Service
public class Corrections {

    /** What was asked: the fact, whose it is, and the right value. */
    record Asked(RecordedFact fact, Subject subject, String right, Answers answers) {

        String recorded() {
            return fact.recorded(subject);
        }
    }

    /** The question whose answer is a time of day. */
    private static final String TIME = "rightTime";

    private final JdbcClient jdbc;
    private final List<RecordedFact> facts;
    private final Submissions submissions;
    private final Cases cases;
    private final Replan replan;
    private final StaffAlerts alerts;
    private final Events events;
    private final Clock clock;

    Corrections(JdbcClient jdbc, List<RecordedFact> facts, Submissions submissions, Cases cases, Replan replan, StaffAlerts alerts, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.submissions = submissions;
        this.cases = cases;
        this.replan = replan;
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the request up in its case. */
    public CaseFile open(Work work) {
        Asked asked = asked(work);
        CaseFile file = asked.subject().file();
        submissions.belongTo(work, file.reference(), null);
        events.append(file.reference(), work.by(), "correction-asked", refers(asked, Map.of()));
        return file;
    }

    /**
     * Corrects the fact, moves the clocks that hang on it, and has timers and due dates ask again.
     *
     * @return whether a person is under age by the corrected date of birth, where a notice was given or an order made, or today
     */
    public boolean apply(Work work) {
        Asked asked = asked(work);
        // one correction of a case after the other
        cases.hold(work.caseReference());
        long id = keep(asked, "APPROVED", work);
        RecordedFact.Applied applied = asked.fact().apply(asked.subject(), asked.right(), "correction/" + id, work.by());
        replan.instruments(applied.instruments());
        replan.clocks(applied.clocks());
        events.append(work.caseReference(), work.by(), "correction-approved", refers(asked, Map.of("correction", id)));
        return !underAge(asked).isEmpty();
    }

    /** Keeps that the correction was refused, and why; the fact stays as recorded. */
    public void refuse(Work work) {
        Asked asked = asked(work);
        events.append(work.caseReference(), work.by(), "correction-refused", refers(asked, Map.of("correction", keep(asked, "REFUSED", work))));
    }

    /** Alerts the superintendents of each case in which the person is under age now. What follows is theirs to decide. */
    public void alertUnderAge(Work work) {
        for (DateOfBirth.UnderAge found : underAge(asked(work))) {
            alerts.send(new Work(work.rootInstanceId(), work.instanceId(), found.caseReference(), null, null, work.by()), "superintendent", found.area(),
                    "A corrected date of birth makes somebody under age", null, work.rootInstanceId() + "/under-age/" + found.caseReference());
        }
    }

    /** What was asked in this process instance. */
    Asked asked(Work work) {
        return asked(submissions.get("requestCorrection", work));
    }

    Asked asked(Answers answers) {
        RecordedFact fact = facts.stream().filter(each -> answers.is("correctedFact", each.choice())).findFirst().orElseThrow();
        String given = answers.required(fact.question());
        return new Asked(fact, fact.find(answers.required("correctionReference"), answers), fact.question().equals(TIME) ? LondonTime.iso(LondonTime.parse(given)) : given, answers);
    }

    /** Why what was asked can't be done; empty when it can. */
    List<Reason> faults(Asked asked) {
        List<Reason> faults = new ArrayList<>(asked.fact().faults(asked.subject(), asked.right()));
        if (asked.right().equals(asked.recorded())) {
            faults.add(new Reason(asked.fact().label(), "is recorded like this already.", "Check the reference and the value; if both are right there is nothing to correct."));
        }
        return faults;
    }

    Optional<String> askedBy(Work work) {
        return submissions.submitter("requestCorrection", work);
    }

    private static List<DateOfBirth.UnderAge> underAge(Asked asked) {
        return asked.fact() instanceof DateOfBirth born ? born.underAge(asked.subject().person()) : List.of();
    }

    private long keep(Asked asked, String decision, Work work) {
        Timestamp askedAt = jdbc.sql("select submitted_at from register.submission where form = 'requestCorrection' and root_instance_id = ?")
                .param(work.rootInstanceId()).query(Timestamp.class).single();
        return jdbc.sql("""
                        insert into register.correction (root_instance_id, case_reference, instrument_reference, person_id, fact, value_before, value_after,
                          reason, asked_by, asked_at, decision, decision_note, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(work.rootInstanceId(), work.caseReference(), asked.subject().instrument(), asked.subject().person(), asked.fact().choice(),
                        asked.recorded(), asked.right(), asked.answers().required("correctionReason"), askedBy(work).orElseThrow(), askedAt, decision,
                        submissions.get("approveCorrection", work).text("correctionNote").orElse(null), work.by(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }

    private static Map<String, Object> refers(Asked asked, Map<String, Object> more) {
        Map<String, Object> refers = new HashMap<>(more);
        refers.put("fact", asked.fact().choice());
        if (asked.subject().instrument() != null) {
            refers.put("instrument", asked.subject().instrument());
        }
        return refers;
    }
}
