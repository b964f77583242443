package uk.dapo.breach;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Work;

/** A breach for who presents it: what was in force then, which clause was broken, the reports, and what was done (ss.26, 39-40, 43). */
@Component
class BreachFilePaper implements PaperSource {

    private static final Map<String, String> AWARENESS = Map.of(
            "NOT_NEEDED", "no element here", "SERVED", "on record as served with it, or told of it, before", "PRESENT", "in court when it was made",
            "KNEW", "knew of it; see the evidence in the reports and the review", "UNKNOWN", "still to be shown", "NOT_AWARE", "was not aware of it");

    private final PaperFacts facts;
    private final Breaches breaches;
    private final Reports reports;
    private final BreachHistory history;
    private final InForceThen inForce;
    private final JdbcClient jdbc;

    BreachFilePaper(PaperFacts facts, Breaches breaches, Reports reports, BreachHistory history, InForceThen inForce, JdbcClient jdbc) {
        this.facts = facts;
        this.breaches = breaches;
        this.reports = reports;
        this.history = history;
        this.inForce = inForce;
        this.jdbc = jdbc;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.BREACH_FILE;
    }

    @Override
    public Paper paper(Work work) {
        Breach breach = breaches.get(work.instrumentReference());
        InForceThen.Span broken = inForce.span(breach.broken()).orElseThrow();
        return facts.begin(kind(), "Breach file", work)
                .text("what", breach.kind().label()).text("happenedAt", PaperFacts.time(breach.happenedAt()))
                .text("broken", (broken.kind() == Instrument.Kind.NOTICE ? "Notice " : "Order ") + broken.reference() + court(broken))
                .text("inForce", PaperFacts.time(broken.from()) + " to " + (broken.until() == null ? "further order" : PaperFacts.time(broken.until())))
                .lines("clauses", reports.words(breach).stream().map(clause -> clause.number() + ". " + clause.wording()).toList())
                .text("unclear", breach.toReview()).text("awareness", breach.ofNotice() ? "" : AWARENESS.get(breach.awareness()))
                .text("severity", breach.severity() + ": " + breach.severityReason()).text("route", breach.routeSection() + ": " + breach.routeReason())
                .rows("reports", reported(breach)).lines("accounts", accounts(breach)).lines("done", history.lines(breach, UnaryOperator.identity()))
                .lines("others", breaches.of(breach.broken()).stream().filter(other -> !other.reference().equals(breach.reference()))
                        .map(other -> "%s: %s, %s; %s".formatted(other.reference(), other.kind().label(), PaperFacts.time(other.happenedAt()), words(other.state()))).toList())
                .paper();
    }

    private String court(InForceThen.Span broken) {
        return broken.kind() == Instrument.Kind.NOTICE ? "" : ", made by " + jdbc.sql("""
                        select coalesce(o.court_name, c.name) from register.protection_order o join register.court c on c.id = o.court where o.reference = ?""")
                .param(broken.reference()).query(String.class).single();
    }

    private List<Map<String, String>> reported(Breach breach) {
        return jdbc.sql("""
                        select r.reported_at, r.source, coalesce(r.source_reference, ''), r.kind, r.happened_at, coalesce(o.name, r.reported_by)
                        from register.breach_report r left join register.officer o on o.username = r.reported_by where r.breach_reference = ? order by r.id""")
                .param(breach.reference())
                .query((row, n) -> Map.of("at", time(row.getTimestamp(1).toInstant()), "source", source(row.getString(2)), "reference", row.getString(3),
                        "what", BreachKind.of(row.getString(4)).label() + ", " + time(row.getTimestamp(5).toInstant()),
                        "by", row.getString(6).equals("system") ? "the system" : row.getString(6))).list();
    }

    private List<String> accounts(Breach breach) {
        return jdbc.sql("""
                        select answers ->> 'breachAccount' from register.submission where instrument_reference = ? and form = 'reportBreach'
                          and answers ->> 'breachAccount' is not null order by id""").param(breach.reference()).query(String.class).list();
    }

    private static String time(Instant at) {
        return PaperFacts.time(at);
    }

    /** Who reported a breach, in words. */
    static String source(String source) {
        return MissedDuties.words(source).orElseGet(() -> words(source));
    }

    /** A code in words: protectedPerson, BEFORE_COURT. */
    private static String words(String code) {
        return code.replace('_', ' ').replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
    }
}
