package uk.dapo.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.dapo.engine.Decisions;
import uk.dapo.register.Events;
import uk.dapo.register.OrderKeepers;

/** Takes a report in, once: keeps it, finds the condition it is on, and says where it goes. It goes nowhere never. */
@Service
public class ReportIntake {

    /** Where a report went. {@code watch} is set for news of a watch, {@code alert} where somebody must look; {@code repeated} when it was known. */
    public record Received(long event, String outcome, String order, String caseReference, String area, Long watch, Long alert, String route, String why, boolean repeated) {

        static Received only(long event, String outcome, String why) {
            return new Received(event, outcome, null, null, null, null, null, null, why, false);
        }

        /** The same answer, to who reports the same again. */
        public Received again() {
            return new Received(event, outcome, order, caseReference, area, watch, alert, route, why, true);
        }
    }

    private static final String PROGRESS = "PROGRESS";
    private static final String SORT = "SORT";
    private static final String JOINED = "JOINED";
    private static final String IMPOSSIBLE = "Nothing like this can happen to this condition.";

    private final ReportRegister reports;
    private final ReportMatcher matcher;
    private final Alerts alerts;
    private final WatchRegister watches;
    private final WatchTimes times;
    private final Tags tags;
    private final OrderKeepers keepers;
    private final Decisions decisions;
    private final Events events;

    ReportIntake(ReportRegister reports, ReportMatcher matcher, Alerts alerts, WatchRegister watches, WatchTimes times, Tags tags, OrderKeepers keepers,
                 Decisions decisions, Events events) {
        this.reports = reports;
        this.matcher = matcher;
        this.alerts = alerts;
        this.watches = watches;
        this.times = times;
        this.tags = tags;
        this.keepers = keepers;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * Keeps a report and says where it goes.
     *
     * @throws ConflictingReport when the same reference was given to another report
     */
    public Received receive(Report report, String by) {
        return keep(report, by).map(this::place).orElseGet(() -> reports.answered(report).again());
    }

    /** Keeps a report and gives its id; nothing when its source has given this reference before. */
    public Optional<Long> keep(Report report, String by) {
        return reports.keep(report, by);
    }

    /** Finds the condition that a report is on, as it came, and says where it goes. */
    public Received place(long event) {
        Report report = reports.get(event);
        return match(event, report, report.orderReference(), report.condition(), receivedBy(event));
    }

    /**
     * What was answered to this report.
     *
     * @throws ConflictingReport when the same reference was given to another report
     */
    public Received answered(Report report) {
        return reports.answered(report);
    }

    /** A person says which condition a report is on, and with it those that say the same; the first answer is the report's own. */
    public List<Received> sorted(long event, String orderReference, String condition, String by) {
        return together(event).map(each -> match(each, reports.get(each), orderReference, condition, by)).toList();
    }

    /** A person says that a report is on no order of ours, and with it those that say the same. */
    public void notOurs(long event, String reason, String by) {
        together(event).forEach(each -> reports.unmatched(each, "NOT_OURS", reason, null, by));
    }

    private Stream<Long> together(long event) {
        reports.waiting(reports.get(event));
        return Stream.concat(Stream.of(event), reports.with(event).stream()).toList().stream();
    }

    /** Who sent or entered a report. */
    public String receivedBy(long event) {
        return reports.receivedBy(event);
    }

    /** Nobody waits for this news any more: a person looks at it. */
    public Received nobodyWaits(Received received, String by) {
        return sort(received.event(), keepers.away(received.order()).map(away -> away.name() + " looks after this order now: pass it on to them.")
                .orElse("The watch of this condition does not wait for it (any more)."), by);
    }

    /** What was reported last on the condition of a watch. */
    public String newestKind(WatchRegister.Watch watch) {
        return reports.newestKind(watch);
    }

    /** Why a report would be on no condition; nothing when it would. */
    Optional<String> fault(String orderReference, String condition, long event) {
        Report report = reports.get(event);
        ReportMatcher.Found found = matcher.find(orderReference, condition, report.occurredAt());
        return found.why() == null && route(found.code(), report.kind()).isEmpty() ? Optional.of(IMPOSSIBLE) : Optional.ofNullable(found.why());
    }

    private Received match(long event, Report report, String orderReference, String condition, String by) {
        ReportMatcher.Found found = matcher.find(orderReference, condition, report.occurredAt());
        List<Decisions.Row> rows = found.why() != null ? List.of() : route(found.code(), report.kind());
        if (rows.isEmpty()) {
            return sort(event, found.why() != null ? found.why() : IMPOSSIBLE, by);
        }
        Decisions.Row row = rows.get(0);
        events.append(found.caseReference(), by, "monitoring-report", Map.of("event", event, "instrument", found.order(), "kind", report.kind()));
        return row.text("route").equals(PROGRESS) ? progress(event, report, found, row, by) : alert(event, report, found, row, by);
    }

    private Received progress(long event, Report report, ReportMatcher.Found found, Decisions.Row row, String by) {
        Optional<WatchRegister.Watch> watch = watches.running(found.order(), found.code(), found.clauseNumber());
        reports.went(event, PROGRESS, found, row, null, by);
        watch.ifPresent(running -> {
            if (report.kind().equals(ReportKind.INSTALLED.id())) {
                tags.reportedFitted(running.id(), report, by);
            }
            watches.lookNext(running.id(), times.next(running, report.occurredAt()));
        });
        return new Received(event, PROGRESS, found.order(), found.caseReference(), found.area(), watch.map(WatchRegister.Watch::id).orElse(null), null, PROGRESS, null, false);
    }

    private Received alert(long event, Report report, ReportMatcher.Found found, Decisions.Row row, String by) {
        Optional<Long> joined = alerts.join(found, report.kind(), report.occurredAt(), ((Number) row.outputs().get("quietHours")).intValue());
        long alert = joined.orElseGet(() -> alerts.open(found, report.kind(), row.text("route"), report.occurredAt()));
        String outcome = joined.isPresent() ? JOINED : "ALERT";
        reports.went(event, outcome, found, row, alert, by);
        return new Received(event, outcome, found.order(), found.caseReference(), found.area(), null, alert, row.text("route"), null, false);
    }

    /** A person sorts it; one that says the same as another that waits, such as a storm on an order that is over, waits with it. */
    private Received sort(long event, String why, String by) {
        Optional<Long> with = reports.waiting(reports.get(event));
        String outcome = with.isPresent() ? JOINED : SORT;
        reports.unmatched(event, outcome, why, with.orElse(null), by);
        return Received.only(event, outcome, why);
    }

    private List<Decisions.Row> route(String code, String kind) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("conditionCode", code);
        inputs.put("reportKind", kind);
        return decisions.rows("monitoring-report-route", inputs);
    }
}
