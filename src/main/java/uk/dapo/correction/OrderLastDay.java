package uk.dapo.correction;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal.Reason;

/** The last day of an order made for a term (s.38(3)), where it was typed otherwise than the court made it. Its timer and clauses end with it. */
@Component
class OrderLastDay implements RecordedFact {

    private static final String FIELD = "Last day as the court made it";

    private final JdbcClient jdbc;
    private final References references;
    private final Instruments instruments;
    private final OrderVersions versions;
    private final Clock clock;

    OrderLastDay(JdbcClient jdbc, References references, Instruments instruments, OrderVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.references = references;
        this.instruments = instruments;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public String choice() {
        return "orderLastDay";
    }

    @Override
    public String label() {
        return "Last day of the order";
    }

    @Override
    public String question() {
        return "rightLastDay";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        return Subject.of(references.file(reference), references.one(reference, Instrument.Kind.ORDER, "an order until a day", order -> jdbc
                .sql("select exists (select 1 from register.protection_order where reference = ? and until_day is not null)").param(order).query(Boolean.class).single()));
    }

    @Override
    public String recorded(Subject subject) {
        return jdbc.sql("select until_day from register.protection_order where reference = ?").param(subject.instrument()).query(LocalDate.class).single().toString();
    }

    @Override
    public String say(String value) {
        return LondonTime.day(LocalDate.parse(value));
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        List<Reason> faults = new ArrayList<>();
        LocalDate made = jdbc.sql("select made_at from register.protection_order where reference = ?").param(subject.instrument())
                .query((row, n) -> LondonTime.atLondon(row.getTimestamp(1).toInstant()).toLocalDate()).single();
        if (LocalDate.parse(right).isBefore(made)) {
            faults.add(new Reason(FIELD, "is before the day the order was made (" + LondonTime.day(made) + ").", "Check the year, on the sealed order."));
        }
        if (!instruments.get(subject.instrument()).state().equals("IN_FORCE")) {
            faults.add(new Reason(References.FIELD, subject.instrument() + " is not in force any more.", "An ended order is not brought back by a correction: ask legal services."));
        }
        return faults;
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        boolean over = !endOf(right).isAfter(clock.instant());
        return List.of("%s and its clauses end: from the end of %s **to the end of %s**%s".formatted(subject.instrument(), say(recorded(subject)), say(right),
                over ? " (**over at once**)" : ""));
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        Instant before = endOf(recorded(subject));
        jdbc.sql("update register.protection_order set until_day = ? where reference = ?").params(Date.valueOf(right), subject.instrument()).update();
        versions.until(subject.instrument(), before, endOf(right), by);
        return new Applied(List.of(), Set.of(subject.instrument()));
    }

    private static Instant endOf(String lastDay) {
        return LocalDate.parse(lastDay).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
