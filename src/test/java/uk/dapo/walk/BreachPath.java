package uk.dapo.walk;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways to a breach, and what the register says of it. */
final class BreachPath {

    private final Desk desk;
    private final JdbcClient jdbc;

    BreachPath(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** An officer reports a breach and names its clauses: two forms. Gives the breach. */
    String reported(String reference, Map<String, Object> report, String... clauses) {
        ProcessInstance root = desk.as("officer").starts("breach", report);
        desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause(clauses));
        desk.settle();
        return newest(reference);
    }

    String order(String reference) {
        return instrument(reference, "ORDER");
    }

    String notice(String reference) {
        return instrument(reference, "NOTICE");
    }

    private String instrument(String reference, String kind) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = ? order by opened_at desc, reference desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    String newest(String reference) {
        return instrument(reference, "BREACH");
    }

    List<String> all(String reference) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'BREACH' order by reference").param(reference)
                .query(String.class).list();
    }

    /** The breach and the state of its instrument. */
    Map<String, Object> row(String breach) {
        return jdbc.sql("select b.*, i.state from register.breach b join register.instrument i on i.reference = b.reference where b.reference = ?").param(breach)
                .query().singleRow();
    }

    String state(String breach) {
        return (String) row(breach).get("state");
    }

    /** The clocks of the breach itself, open or closed: kind, and how each ended. */
    List<String> clocks(String breach) {
        return jdbc.sql("select kind || ':' || coalesce(close_reason, case when missed_at is null then 'running' else 'missed' end) from register.clock where instrument_reference = ? order by id")
                .param(breach).query(String.class).list();
    }

    String due(String breach, String kind) {
        return jdbc.sql("select due_at from register.clock where instrument_reference = ? and kind = ? order by id desc limit 1").params(breach, kind)
                .query((row, n) -> row.getTimestamp(1).toInstant().atZone(Desk.LONDON).toLocalDateTime().toString()).single();
    }

    List<String> outcomes(String breach) {
        return jdbc.sql("select outcome || ' ' || months || 'm' || days || 'd' from register.breach_outcome where breach_reference = ? order by number").param(breach)
                .query(String.class).list();
    }

    /** Kinds of the events of a case that name this breach. */
    List<String> events(String breach) {
        return jdbc.sql("select kind from register.event where refers ->> 'breach' = ? order by id").param(breach).query(String.class).list();
    }

    /** Who was alerted in a case, by role. */
    List<String> alerts(String reference) {
        return jdbc.sql("select role || ': ' || subject from register.staff_alert where case_reference = ? order by id").param(reference).query(String.class).list();
    }
}
