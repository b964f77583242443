package uk.dapo.breach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Cases;
import uk.dapo.register.Clause;
import uk.dapo.register.Facts;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;
import uk.dapo.register.OptionSource;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What a report of a breach may name: the notices and orders in force then, their clauses of then, and breaches like it. */
@Component
class BreachOptions implements OptionSource {

    private final BrokenSearch search;
    private final Reports reports;
    private final LikeBreaches like;
    private final Breaches breaches;
    private final InForceThen inForce;
    private final Submissions submissions;
    private final Cases cases;
    private final People people;

    BreachOptions(BrokenSearch search, Reports reports, LikeBreaches like, Breaches breaches, InForceThen inForce, Submissions submissions, Cases cases, People people) {
        this.search = search;
        this.reports = reports;
        this.like = like;
        this.breaches = breaches;
        this.inForce = inForce;
        this.submissions = submissions;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public Set<String> lists() {
        return Set.of("brokenCandidates", "clausesThen", "likeBreaches", "clausesToReview");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> options = new LinkedHashMap<>();
        Work work = new Work(reader.rootInstanceId(), null, reader.caseReference(), null, reader.instrumentReference(), reader.by());
        switch (list) {
            case "brokenCandidates" -> {
                submissions.newest("reportBreach", work).ifPresent(report -> search.candidates(report).forEach(span -> options.put(span.reference(), say(span))));
                options.put("none", "None of these");
            }
            case "clausesThen" -> clausesThen(work, options);
            case "clausesToReview" -> toReview(reader).ifPresent(breach -> clauses(inForce.clauses(breach.broken(), breach.happenedAt()), options));
            default -> likeBreaches(work).forEach(breach -> options.put(breach.reference(), "%s: %s, %s, %s".formatted(breach.reference(), breach.kind().label(),
                    LondonTime.say(LondonTime.atLondon(breach.happenedAt())), breach.state().toLowerCase().replace('_', ' '))));
        }
        return options;
    }

    private void clausesThen(Work work, Map<String, String> options) {
        Optional<InForceThen.Span> broken = Optional.ofNullable(work.follows()).flatMap(inForce::span);
        if (broken.isEmpty()) {
            return;
        }
        reported(work).ifPresent(report -> clauses(inForce.clauses(broken.get().reference(), report.happenedAt()), options));
        if (broken.get().kind() == Instrument.Kind.ORDER) {
            options.put(Reports.DUTY, "The duty to notify name and address, which the Act imposes (ss.41-43)");
        }
        options.put(Reports.REVIEW, "Not clear, or not on this list: a supervisor looks at it");
    }

    private List<Breach> likeBreaches(Work work) {
        return Optional.ofNullable(work.follows()).flatMap(broken -> reported(work).map(report -> like.near(broken, report))).orElse(List.of());
    }

    /** What was reported by form; nothing where a step is tried without one. */
    private Optional<Report> reported(Work work) {
        return submissions.newest("reportBreach", work).map(answers -> reports.of(work, null, null));
    }

    private Optional<Breach> toReview(Facts.Reader reader) {
        return Optional.ofNullable(reader.instrumentReference()).flatMap(breaches::find);
    }

    private static void clauses(List<Clause> clauses, Map<String, String> options) {
        clauses.forEach(clause -> options.put(Integer.toString(clause.number()), clause.number() + ". " + clause.wording()));
    }

    private String say(InForceThen.Span span) {
        Person respondent = people.find(cases.get(span.caseReference()).respondentId()).orElseThrow();
        return "%s: %s, born %s; %s %s".formatted(span.reference(), respondent.name(), respondent.dateOfBirth(),
                span.kind() == Instrument.Kind.NOTICE ? "given" : "made", LondonTime.say(LondonTime.atLondon(span.from())));
    }
}
