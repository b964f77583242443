package uk.dapo.duty;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.dapo.access.DutyRoster;
import uk.dapo.access.DutyRoster.Duty;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.access.Role;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Answers;
import uk.dapo.register.Events;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Going on and off duty: for oneself, and for a supervisor or above for the people of their areas. */
@Service
public class Duties {

    /** The choice of the form that means whoever fills it in. */
    static final String MYSELF = "me";

    /** The events of what belongs to no case. */
    private static final String CHAIN = "duty";

    private static final Set<Role> LEADS = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR, Role.SUPERINTENDENT, Role.MANAGER);

    private final Submissions submissions;
    private final DutyRoster roster;
    private final Officers officers;
    private final StaffAlerts alerts;
    private final Events events;

    Duties(Submissions submissions, DutyRoster roster, Officers officers, StaffAlerts alerts, Events events) {
        this.submissions = submissions;
        this.roster = roster;
        this.officers = officers;
        this.alerts = alerts;
        this.events = events;
    }

    /** Puts on or takes off duty whom the form names; alerts follow from this moment on. */
    public void set(Work work) {
        Answers answers = submissions.get("setDuty", work);
        String who = person(answers, work.by());
        if (answers.is("dutyState", "on")) {
            Instant until = answers.instant("dutyUntil").orElseThrow();
            roster.on(who, until, answers.text("dutyEmail").orElse(null), answers.text("dutyPhone").orElse(null), work.by());
            events.append(CHAIN, work.by(), "duty-on", Map.of("officer", who, "until", until.toString()));
        } else {
            roster.off(who, work.by());
            events.append(CHAIN, work.by(), "duty-off", Map.of("officer", who));
        }
    }

    /** Hands whoever came on duty what their teams were alerted to and nobody has taken up. */
    public void handOver(Work work) {
        alerts.handOver(person(submissions.get("setDuty", work), submissions.submitter("setDuty", work).orElseThrow()));
    }

    /** The people for whom somebody may set it: themselves and, for who leads, whoever works in one of their areas. */
    List<Duty> people(String username) {
        Optional<Officer> reader = officers.find(username);
        return reader.map(officer -> roster.in(officer.areas()).stream()
                .filter(duty -> duty.officer().username().equals(username) || officer.roles().stream().anyMatch(LEADS::contains))
                .toList()).orElse(List.of());
    }

    /** Everybody on duty in the reader's areas. */
    List<Duty> onDuty(String username) {
        return officers.find(username).map(officer -> roster.in(officer.areas())).orElse(List.of()).stream().filter(Duty::on).toList();
    }

    static String person(Answers answers, String by) {
        String chosen = answers.required("dutyPerson");
        return chosen.equals(MYSELF) ? by : chosen;
    }
}
