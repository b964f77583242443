package uk.dapo.breach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Events;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Breaches on the register: opened, added to, and moved from state to state. */
@Service
public class Breaches {

    /** From which states a breach may come to each. */
    private static final Map<String, String[]> FROM = Map.of(
            "ARRESTED", new String[]{"REPORTED", "ARRESTED", "CHARGED", "WARRANT"},
            "BEFORE_COURT", new String[]{"ARRESTED", "BEFORE_COURT", "WARRANT"},
            "CHARGED", new String[]{"REPORTED", "ARRESTED"},
            "WARRANT", new String[]{"REPORTED", "ARRESTED"},
            "CONCLUDED", new String[]{"REPORTED", "ARRESTED", "BEFORE_COURT", "CHARGED", "WARRANT"},
            "NO_ACTION", new String[]{"REPORTED", "ARRESTED"},
            "NOT_A_BREACH", new String[]{"REPORTED"});

    private static final String SELECT = """
            select b.*, i.case_reference, i.area, i.state from register.breach b join register.instrument i on i.reference = b.reference""";

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Submissions submissions;
    private final Events events;
    private final java.time.Clock clock;

    Breaches(JdbcClient jdbc, Instruments instruments, Submissions submissions, Events events, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a breach of what {@code work} follows, and gives its reference.
     *
     * @param sameConductAs the breach whose behaviour it is too, or null
     */
    public String open(Work work, Report report, Settled settled, String sameConductAs) {
        Instrument broken = instruments.get(work.follows());
        String reference = instruments.open(Instrument.Kind.BREACH, broken.caseReference(), broken.reference(), "REPORTED", work.instanceId(), work.by()).reference();
        jdbc.sql("""
                        insert into register.breach (reference, broken, broken_kind, conduct, kind, happened_at, clause_version, clauses, review_reason, awareness)
                        values (:reference, :broken, :brokenKind, coalesce((select conduct from register.breach where reference = :same), :reference), :kind,
                          :at, :version, :clauses, :review, :awareness)""")
                .param("reference", reference).param("broken", broken.reference()).param("brokenKind", broken.kind().name()).param("same", sameConductAs)
                .param("kind", report.kind().id()).param("at", Timestamp.from(report.happenedAt())).param("version", settled.version())
                .param("clauses", settled.clauses().toArray(Integer[]::new)).param("review", settled.toReview()).param("awareness", settled.awareness()).update();
        add(work, reference, report);
        return reference;
    }

    /** Keeps a report with the breach that it is about, the first one or a further one; what was entered for it belongs there. */
    public void add(Work work, String reference, Report report) {
        long id = jdbc.sql("""
                        insert into register.breach_report (breach_reference, source, source_reference, monitoring_event, kind, happened_at, dangers, risk_now,
                          child_affected, reported_by, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(reference, report.source(), report.sourceReference(), report.monitoringEvent(), report.kind().id(), Timestamp.from(report.happenedAt()),
                        report.dangers().toArray(String[]::new), report.riskNow(), report.childAffected(), report.by(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
        String caseReference = instruments.get(reference).caseReference();
        submissions.belongTo(work, caseReference, reference);
        note(caseReference, work.by(), "breach-reported", reference, Map.of("report", id));
    }

    public Breach get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("No breach " + reference));
    }

    public Optional<Breach> find(String reference) {
        return jdbc.sql(SELECT + " where b.reference = ?").param(reference).query(Breaches::row).optional();
    }

    /** Breaches of one notice or order, oldest first, but for what turned out to be none. */
    public List<Breach> of(String broken) {
        return jdbc.sql(SELECT + " where b.broken = ? and i.state <> 'NOT_A_BREACH' order by b.happened_at, b.reference").param(broken).query(Breaches::row).list();
    }

    /** Who or what reported a breach, in the order of the reports. */
    List<String> sources(String reference) {
        return jdbc.sql("select source from register.breach_report where breach_reference = ? order by id").param(reference).query(String.class).list();
    }

    /** Moves a breach to a state it may come to; being there already is nothing. */
    public void move(String reference, String to, String by) {
        if (!instruments.get(reference).state().equals(to)) {
            instruments.move(reference, to, by, FROM.get(to));
        }
    }

    /** An event of a breach on the audit chain of its case. */
    void note(String caseReference, String by, String kind, String reference, Map<String, ?> refers) {
        Map<String, Object> all = new HashMap<>(refers);
        all.put("breach", reference);
        events.append(caseReference, by, kind, all);
    }

    private static Breach row(ResultSet row, int number) throws SQLException {
        Timestamp chargedAt = row.getTimestamp("charged_at");
        return new Breach(row.getString("reference"), row.getString("case_reference"), row.getString("area"), row.getString("state"), row.getString("broken"),
                Instrument.Kind.valueOf(row.getString("broken_kind")), row.getString("conduct"), BreachKind.of(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(), row.getInt("clause_version"), Arrays.asList((Integer[]) row.getArray("clauses").getArray()),
                row.getString("review_reason"), row.getString("awareness"), row.getString("severity"), row.getString("severity_reason"),
                row.getString("route"), row.getString("route_section"), row.getString("route_reason"),
                chargedAt == null ? null : chargedAt.toInstant(), row.getString("finding"));
    }
}
