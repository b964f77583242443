package uk.dapo.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instruments;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.PersonLookUp;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Finds which notice or order a report of a breach is about: by reference, by case, or by the respondent's name, as of the time it happened. */
@Service
public class BrokenSearch {

    /** What the search gave. */
    public enum Found { ONE, SEVERAL, NONE, ELSEWHERE }

    /** @param span what was found, where it is one */
    public record Result(Found found, InForceThen.Span span) {
    }

    private static final String NONE_OF_THESE = "none";

    private final Submissions submissions;
    private final InForceThen inForce;
    private final Instruments instruments;
    private final People people;
    private final PersonLookUp lookUp;

    BrokenSearch(Submissions submissions, InForceThen inForce, Instruments instruments, People people, PersonLookUp lookUp) {
        this.submissions = submissions;
        this.inForce = inForce;
        this.instruments = instruments;
        this.people = people;
        this.lookUp = lookUp;
    }

    /** Looks as far as has been answered: named by who suspects it, traced by hand, chosen from a list, or searched for now. */
    public Result look(Work work) {
        if (work.follows() != null) {
            return one(work.follows());
        }
        Optional<Answers> traced = submissions.newest("traceOrder", work);
        if (traced.isPresent()) {
            return traced.get().is("traceOutcome", "found") ? one(traced.get().required("tracedReference")) : new Result(Found.ELSEWHERE, null);
        }
        Optional<String> chosen = submissions.newest("chooseInstrument", work).map(answers -> answers.required("brokenInstrument"));
        if (chosen.isPresent()) {
            return chosen.get().equals(NONE_OF_THESE) ? new Result(Found.NONE, null) : one(chosen.get());
        }
        Answers report = submissions.get("reportBreach", work);
        if (report.text("brokenReference").isEmpty()) {
            lookUp.record(report.required("respondentKnownAs"), named(report), work.by());
        }
        List<InForceThen.Span> candidates = candidates(report);
        return candidates.size() == 1 ? new Result(Found.ONE, candidates.get(0)) : new Result(candidates.isEmpty() ? Found.NONE : Found.SEVERAL, null);
    }

    /** What may be meant: in force when it happened. A case or a name may have several. */
    List<InForceThen.Span> candidates(Answers report) {
        Instant at = report.instant("breachAt").orElseThrow();
        return named(report.text("brokenReference"), report).stream().filter(span -> span.covers(at)).toList();
    }

    /** All that a reference, or else a name, stands for, in force then or not. */
    List<InForceThen.Span> named(Optional<String> reference, Answers report) {
        return reference.map(this::referred).orElseGet(() -> inForce.against(named(report).stream().map(Person::id).toList()));
    }

    private List<InForceThen.Span> referred(String reference) {
        return instruments.find(reference).isPresent() ? inForce.span(reference).stream().toList() : inForce.of(reference);
    }

    private List<Person> named(Answers report) {
        LocalDate born = report.day("respondentBornOn").orElse(null);
        return report.text("respondentKnownAs").map(name -> people.named(name, born)).orElse(List.of());
    }

    private Result one(String reference) {
        return new Result(Found.ONE, inForce.span(reference).orElseThrow(() -> new IllegalStateException(reference + " was never in force")));
    }
}
