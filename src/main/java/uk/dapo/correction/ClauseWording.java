package uk.dapo.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.LeakGuard;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Facts;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.Places;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;

/** A condition of an order typed otherwise than the court made it. The order is written again, as its next version. */
@Component
class ClauseWording implements RecordedFact {

    private static final String FIELD = "Condition as the court made it";
    private static final String NUMBER = "Which condition?";

    private final JdbcClient jdbc;
    private final References references;
    private final Instruments instruments;
    private final OrderHistory history;
    private final OrderVersions versions;
    private final Places places;

    ClauseWording(JdbcClient jdbc, References references, Instruments instruments, OrderHistory history, OrderVersions versions, Places places) {
        this.jdbc = jdbc;
        this.references = references;
        this.instruments = instruments;
        this.history = history;
        this.versions = versions;
        this.places = places;
    }

    @Override
    public String choice() {
        return "orderClause";
    }

    @Override
    public String label() {
        return "Wording of a condition of the order";
    }

    @Override
    public String question() {
        return "rightWording";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        String order = references.one(reference, Instrument.Kind.ORDER, "an order", each -> jdbc
                .sql("select exists (select 1 from register.protection_order where reference = ?)").param(each).query(Boolean.class).single());
        int number = answers.number("clauseNumber").orElseThrow();
        if (history.newest(order).stream().noneMatch(clause -> clause.number() == number)) {
            throw new Refusal(NUMBER, "the order has no condition of that number.", "Count as the order numbers them.");
        }
        return new Subject(references.file(reference), order, null, number);
    }

    @Override
    public String recorded(Subject subject) {
        return history.newest(subject.instrument()).stream().filter(clause -> clause.number() == subject.part()).map(Clause::wording).findFirst().orElseThrow();
    }

    @Override
    public String say(String value) {
        return Facts.plain(value);
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        List<Reason> faults = new ArrayList<>();
        if (!instruments.get(subject.instrument()).state().equals("IN_FORCE")) {
            faults.add(new Reason(References.FIELD, subject.instrument() + " is not in force any more.", "Ask legal services what an ended order still needs."));
        }
        if (LeakGuard.givesAway(right, places.secrets(subject.file().reference()))) {
            faults.add(new Reason(FIELD, "names a place that is recorded as secret from the respondent.", "If the court named it, have it recorded as known first."));
        }
        return faults;
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        return List.of("Condition %d of %s reads so from the order's making on; the respondent is to be served the order again.".formatted(subject.part(), subject.instrument()));
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        versions.wording(subject.instrument(), subject.part(), recorded(subject), right, by);
        return new Applied(List.of(), Set.of(subject.instrument()));
    }
}
