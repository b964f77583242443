package uk.dapo.breach;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Breaches that may be the same behaviour as a new report: of the same notice or order, near in time; or one and the same failure to notify. */
@Service
public class LikeBreaches {

    /** How a report lies to what is on the register. */
    public enum Likeness { NONE, PERHAPS, SURE }

    /**
     * What came of it.
     *
     * @param joined whether the report goes to the breach {@code conduct}, instead of becoming one of its own
     */
    public record Joining(boolean joined, String conduct) {
    }

    private final Breaches breaches;
    private final Policy policy;
    private final Submissions submissions;

    LikeBreaches(Breaches breaches, Policy policy, Submissions submissions) {
        this.breaches = breaches;
        this.policy = policy;
        this.submissions = submissions;
    }

    /** A system's repeated alert on one clause is joined without asking; a person is asked; a system's alert on anything else waits for nobody. */
    public Likeness likeness(String broken, Report report, Settled settled) {
        if (report.bySystem()) {
            return sure(broken, report, settled).isPresent() ? Likeness.SURE : Likeness.NONE;
        }
        return near(broken, report).isEmpty() ? Likeness.NONE : Likeness.PERHAPS;
    }

    /** As it was answered, or as it is sure. */
    public Joining joining(Work work, Report report, Settled settled) {
        if (report.bySystem()) {
            return sure(work.follows(), report, settled).map(like -> new Joining(true, like.reference())).orElse(new Joining(false, null));
        }
        Optional<Answers> compared = submissions.newest("compareReports", work);
        String answer = compared.map(answers -> answers.required("sameAnswer")).orElse("different");
        return answer.equals("different") ? new Joining(false, null) : new Joining(answer.equals("join"), compared.get().required("sameAs"));
    }

    /** Near in time by local policy, nearest reference last. */
    List<Breach> near(String broken, Report report) {
        Duration near = Duration.ofHours(policy.number("sameConductHours"));
        return breaches.of(broken).stream().filter(like -> sameFailure(like, report) || apart(like, report).compareTo(near) <= 0).toList();
    }

    private Optional<Breach> sure(String broken, Report report, Settled settled) {
        Duration near = Duration.ofMinutes(policy.number("sameAlertMinutes"));
        return breaches.of(broken).stream().filter(like -> like.kind() == report.kind() && like.clauses().equals(settled.clauses()))
                .filter(like -> report.kind() == BreachKind.NOTIFICATION ? sameFailure(like, report) && sameDuty(like, report) : apart(like, report).compareTo(near) <= 0)
                .reduce((first, last) -> last);
    }

    /** One failure to notify is one offence, however long it lasts (s.43). */
    private static boolean sameFailure(Breach like, Report report) {
        return report.kind() == BreachKind.NOTIFICATION && like.kind() == BreachKind.NOTIFICATION && like.finding() == null;
    }

    /** A new name and a new address are two duties, and missing both is two offences (ss.41(4)-(5), 43); what a person reported names no duty. */
    private boolean sameDuty(Breach like, Report report) {
        List<String> duties = breaches.sources(like.reference()).stream().filter(source -> MissedDuties.duty(source).isPresent()).toList();
        return duties.isEmpty() || duties.contains(report.source());
    }

    private static Duration apart(Breach like, Report report) {
        return Duration.between(like.happenedAt(), report.happenedAt()).abs();
    }
}
