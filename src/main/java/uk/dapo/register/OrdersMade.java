package uk.dapo.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What courts made, kept where every route leaves it and the order's own process finds it. */
@Component
public class OrdersMade {

    private static final String COLUMNS = """
            application_reference, court, court_name, court_reference, made_at, on_notice, respondent_present, term, until_day, until_event,
            other_regime, relation, earlier_order""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrdersMade(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what the court made; until the order is opened it may be entered again, and the last entry counts. */
    public void keep(OrderMade made, String by) {
        jdbc.sql("insert into register.order_made (" + COLUMNS + """
                        , recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (application_reference) do update set court = excluded.court, court_name = excluded.court_name,
                          court_reference = excluded.court_reference, made_at = excluded.made_at, on_notice = excluded.on_notice,
                          respondent_present = excluded.respondent_present, term = excluded.term, until_day = excluded.until_day,
                          until_event = excluded.until_event, other_regime = excluded.other_regime, relation = excluded.relation,
                          earlier_order = excluded.earlier_order, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .params(made.applicationReference(), made.court(), made.courtName(), made.courtReference(), Timestamp.from(made.madeAt()), made.onNotice(),
                        made.respondentPresent(), made.term(), made.untilDay() == null ? null : Date.valueOf(made.untilDay()), made.untilEvent(),
                        made.otherRegime(), made.relation(), made.earlierOrder(), by, Timestamp.from(clock.instant())).update();
    }

    public Optional<OrderMade> find(String applicationReference) {
        return jdbc.sql("select " + COLUMNS + " from register.order_made where application_reference = ?").param(applicationReference)
                .query(OrderMade.class).optional();
    }

    /** What was made of this application. */
    public OrderMade get(String applicationReference) {
        return find(applicationReference).orElseThrow(() -> new IllegalStateException("No order was made of " + applicationReference));
    }
}
