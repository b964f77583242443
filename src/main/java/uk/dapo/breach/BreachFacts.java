package uk.dapo.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What forms of a breach show: what was broken, in the words of then, how grave it is and why, and what has been done. */
@Component
class BreachFacts implements FactSource {

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Reports reports;
    private final Grades grades;
    private final InForceThen inForce;
    private final BreachHistory history;
    private final Submissions submissions;

    BreachFacts(JdbcClient jdbc, Breaches breaches, Reports reports, Grades grades, InForceThen inForce, BreachHistory history, Submissions submissions) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.reports = reports;
        this.grades = grades;
        this.inForce = inForce;
        this.history = history;
        this.submissions = submissions;
    }

    @Override
    public Set<String> names() {
        return Set.of("breachSummary", "breachHistory", "brokenSummary", "safetyCallContact", "outcomeCorrection");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        Optional<Breach> breach = Optional.ofNullable(reader.instrumentReference()).flatMap(breaches::find);
        return switch (name) {
            case "breachSummary" -> breach.map(this::summary).orElse("");
            case "breachHistory" -> breach.map(history::of).orElse("");
            case "safetyCallContact" -> safetyCallContact(reader);
            case "outcomeCorrection" -> history.rightOutcome(reader);
            default -> Optional.ofNullable(reader.instrumentReference()).flatMap(inForce::span).map(this::broken).orElse("");
        };
    }

    private String broken(InForceThen.Span span) {
        return "**%s**, %s %s%s".formatted(span.reference(), span.kind() == Instrument.Kind.NOTICE ? "given" : "made", say(span.from()),
                span.until() == null ? "" : ", until " + say(span.until()));
    }

    private String summary(Breach breach) {
        List<String> lines = new ArrayList<>();
        lines.add("**%s** · %s of %s, %s".formatted(breach.reference(), breach.kind().label(), breach.broken(), say(breach.happenedAt())));
        String clauses = reports.words(breach).stream().map(clause -> clause.number() + ". " + Facts.plain(clause.wording())).collect(Collectors.joining("\n"));
        lines.add(!clauses.isEmpty() ? clauses : breach.toReview() != null ? "**Clause not clear:** " + Facts.plain(breach.toReview())
                : "The duty to notify name and address (ss.41-43)");
        if (breach.severity() != null) {
            lines.add("**%s** %s".formatted(breach.severity(), breach.severityReason()));
            lines.add("**%s** %s".formatted(breach.routeSection(), breach.routeReason()));
        }
        account(breach).ifPresent(account -> lines.add("> " + Facts.plain(account).replace("\n", "\n> ")));
        List<String> sources = sources(breach);
        lines.add("%s: %s. %s in the period, this one counted.".formatted(count(sources.size(), "report", "reports"), String.join(", ", sources), count(grades.inPeriod(breach), "breach", "breaches")));
        return String.join("\n\n", lines);
    }

    /** What the first person who reported it said happened. */
    private Optional<String> account(Breach breach) {
        return jdbc.sql("""
                        select answers ->> 'breachAccount' from register.submission where instrument_reference = ? and form = 'reportBreach' order by id limit 1""")
                .param(breach.reference()).query(String.class).optional();
    }

    private List<String> sources(Breach breach) {
        return jdbc.sql("select source, coalesce(' (' || source_reference || ')', '') from register.breach_report where breach_reference = ? order by id")
                .param(breach.reference()).query((row, n) -> Facts.plain(BreachFilePaper.source(row.getString(1)) + row.getString(2))).list();
    }

    private static String count(long number, String one, String more) {
        return number == 1 ? "1 " + one : number + " " + more;
    }

    /** Opened for whoever has the form to call on: every opening is an event that says what for. */
    private String safetyCallContact(Facts.Reader reader) {
        Work work = new Work(reader.rootInstanceId(), null, reader.caseReference(), reader.instrumentReference(), null, reader.by());
        String phone = submissions.open("protectedPersonPhone", work, "safety call after a breach").map(Facts::plain).orElse("none recorded");
        String when = submissions.open("protectedPersonSafeContact", work, "safety call after a breach").map(Facts::plain).orElse("nothing recorded");
        return "**Telephone:** " + phone + "\n\n**When and how it is safe:** " + when;
    }

    private static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }
}
