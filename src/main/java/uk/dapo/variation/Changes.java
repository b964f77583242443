package uk.dapo.variation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderChange;
import uk.dapo.register.OrderChanges;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A change that a court made in an order, recorded from the sealed papers, compared, put into effect, and made known. */
@Service
public class Changes {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final OrderChanges changes;
    private final Clock clock;

    Changes(JdbcClient jdbc, Submissions submissions, OrderChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.changes = changes;
        this.clock = clock;
    }

    /** Keeps whether and how the term changes (s.38(3)). */
    public void keepTerm(long change, Work work) {
        Answers term = submissions.get("recordNewTerm", work);
        changes.term(change, term.required("termChange"), term.day("newUntilDay").orElse(null), term.text("newUntilEvent").orElse(null), work.by());
    }

    /** Adds one change of a clause, in the court's words. */
    public void keepChange(long change, Work work) {
        Answers answers = submissions.get("recordChange", work);
        String action = answers.required("changeAction");
        int number = answers.text("changedClause").map(Integer::valueOf).orElseGet(() -> changes.nextNumber(change));
        Instant until = answers.day("changeUntil").map(day -> day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant()).orElse(null);
        Map<String, Object> parameters = new LinkedHashMap<>();
        answers.number("changeMetres").ifPresent(metres -> parameters.put("metres", metres));
        answers.text("changeReporting").ifPresent(days -> parameters.put("reporting", days));
        answers.text("changeStartDay").ifPresent(day -> parameters.put("startDay", day));
        changes.add(change, action, new Clause(number, answers.text("changeCode").orElse(null), parameters, answers.text("changeWords").orElse(null), null, until));
    }

    /** Keeps how the respondent learnt of the varied order (s.45(8)-(9)). */
    public void keepService(long change, Work work) {
        Answers service = submissions.get("serveVariation", work);
        changes.served(change, service.instant("orderServedAt").orElseThrow(), service.required("orderServiceMethod") + ": " + service.required("orderServiceNote"),
                submissions.submitter("serveVariation", work).orElseThrow());
    }

    /** Hands the varied order over to the police record, once. */
    public void requestRecord(long change, Work work) {
        OrderChange varied = changes.get(change);
        jdbc.sql("""
                        insert into register.hand_off (idempotency_key, case_reference, instrument_reference, system, what, requested_at)
                        values (?, ?, ?, 'police record', 'order varied', ?) on conflict (idempotency_key) do nothing""")
                .params(key(change), work.caseReference(), varied.orderReference(), Timestamp.from(clock.instant())).update();
    }

    /** A person has confirmed that the police record says what the order says now. */
    public void keepRecord(long change, Work work) {
        Answers confirmation = submissions.get("confirmVariationRecord", work);
        jdbc.sql("update register.hand_off set confirmed_by = ?, confirmed_at = ?, outside_reference = ? where idempotency_key = ?")
                .params(submissions.submitter("confirmVariationRecord", work).orElseThrow(), Timestamp.from(confirmation.instant("registeredAt").orElseThrow()),
                        confirmation.required("policeRecordReference"), key(change)).update();
    }

    /** The change that is being recorded from these papers, if one is. */
    Optional<OrderChange> recorded(String source) {
        return source == null ? Optional.empty() : jdbc.sql("select id from register.order_change where source = ? and state = 'RECORDED' order by id desc limit 1")
                .param(source).query(Long.class).optional().map(changes::get);
    }

    private static String key(long change) {
        return "order-change-" + change + "/registration";
    }
}
