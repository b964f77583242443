package uk.dapo.monitoring;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.OptionSource;

/** What monitoring shows in its forms: the condition that is watched, what was reported on it, and what to look at on a visit. */
@Component
class MonitoringFacts implements FactSource, OptionSource {

    private final JdbcClient jdbc;
    private final MonitoringWork work;
    private final WatchRegister watches;
    private final Alerts alerts;
    private final ReportRegister reports;
    private final OrderHistory history;
    private final Instruments instruments;
    private final Clock clock;

    MonitoringFacts(JdbcClient jdbc, MonitoringWork work, WatchRegister watches, Alerts alerts, ReportRegister reports, OrderHistory history, Instruments instruments,
            Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.watches = watches;
        this.alerts = alerts;
        this.reports = reports;
        this.history = history;
        this.instruments = instruments;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("watchedCondition", "watchedNow", "alertSummary", "reportToSort", "conditionsToLookAt");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return switch (name) {
            case "watchedCondition" -> work.of(reader.rootInstanceId()).map(MonitoringWork.On::watchId).map(watches::get)
                    .map(watch -> words(watch.orderReference(), watch.clauseNumber()) + fitted(watch) + lastDay(watch)).orElse("");
            case "alertSummary" -> work.of(reader.rootInstanceId()).map(MonitoringWork.On::alertId).map(alerts::get).map(this::say).orElse("");
            case "reportToSort" -> work.of(reader.rootInstanceId()).map(MonitoringWork.On::eventId).map(this::unmatched).orElse("");
            case "watchedNow" -> reader.instrumentReference() == null ? "" : watches.running(reader.instrumentReference()).stream().filter(watch -> watch.clauseNumber() != null)
                    .map(watch -> "- " + words(watch.orderReference(), watch.clauseNumber()) + fitted(watch)).collect(Collectors.joining("\n"));
            default -> options("liveConditions", reader).values().stream().map(condition -> "- " + Facts.plain(condition)).collect(Collectors.joining("\n"));
        };
    }

    @Override
    public Set<String> lists() {
        return Set.of("liveConditions");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> live = new LinkedHashMap<>();
        if (reader.instrumentReference() != null && instruments.get(reader.instrumentReference()).kind() == Instrument.Kind.ORDER) {
            history.newest(reader.instrumentReference()).stream().filter(clause -> clause.until() == null || clause.until().isAfter(clock.instant()))
                    .forEach(clause -> live.put(Integer.toString(clause.number()), clause.number() + ". " + clause.wording()));
        }
        return live;
    }

    private String say(Alerts.Alert alert) {
        String condition = alert.clauseNumber() == null ? "The duty to notify name and address (s.41)" : words(alert.orderReference(), alert.clauseNumber());
        List<String> newest = jdbc.sql("""
                        select e.occurred_at, e.source, e.detail from register.monitoring_event e join register.monitoring_match m on m.event_id = e.id
                        where m.alert_id = ? order by e.occurred_at desc, e.id desc limit 5""").param(alert.id())
                .query((row, n) -> "- %s, %s%s".formatted(LondonTime.say(LondonTime.atLondon(row.getTimestamp(1).toInstant())), Facts.plain(row.getString(2)),
                        row.getString(3) == null ? "" : ": " + Facts.plain(row.getString(3)))).list();
        return "**%s, reported %s**, first %s, last %s\n\n%s\n\n%s".formatted(label(alert.kind()), alert.reports() == 1 ? "once" : alert.reports() + " times",
                LondonTime.say(LondonTime.atLondon(alert.firstAt())), LondonTime.say(LondonTime.atLondon(alert.lastAt())), condition, String.join("\n", newest));
    }

    private String unmatched(long event) {
        Report report = reports.get(event);
        int others = reports.with(event).size();
        String why = jdbc.sql("select reason from register.monitoring_match where event_id = ? and outcome = 'SORT' order by id desc limit 1").param(event)
                .query(String.class).optional().orElse("");
        return "**%s**, %s, reported by %s (%s)%s\n\nOrder given: %s · Condition given: %s\n\n%s\n\n%s".formatted(label(report.kind()),
                LondonTime.say(LondonTime.atLondon(report.occurredAt())), Facts.plain(report.source()), Facts.plain(report.sourceReference()), others == 0 ? "" : ", and %d more that say the same".formatted(others),
                report.orderReference().isEmpty() ? "none" : Facts.plain(report.orderReference()), Facts.plain(report.condition()), Facts.plain(why),
                report.detail() == null ? "" : Facts.plain(report.detail()));
    }

    private String words(String order, Integer number) {
        return history.newest(order).stream().filter(clause -> Integer.valueOf(clause.number()).equals(number)).findFirst()
                .map(clause -> clause.number() + "&#46; " + Facts.plain(clause.wording())).orElse("Clause " + number + ", which the order does not have any more");
    }

    private static String fitted(WatchRegister.Watch watch) {
        return watch.fittedAt() == null ? "" : "\n\nOn the respondent since " + LondonTime.say(LondonTime.atLondon(watch.fittedAt())) + ".";
    }

    /** Until when the condition binds: how much time is left decides whether more is asked for. */
    private String lastDay(WatchRegister.Watch watch) {
        return history.newest(watch.orderReference()).stream().filter(clause -> Integer.valueOf(clause.number()).equals(watch.clauseNumber()) && clause.until() != null).findFirst()
                .map(clause -> "\n\nIn force until " + LondonTime.say(LondonTime.atLondon(clause.until())) + ".").orElse("");
    }

    private static String label(String kind) {
        return ReportKind.find(kind).map(ReportKind::label).orElse(kind);
    }
}
