package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders with the conditions a test is about, as the court made them, and what the register says of their watches. */
final class MonitoringPath {

    static final String PERSON = "Ann Other";

    private final Desk desk;
    private final JdbcClient jdbc;

    MonitoringPath(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Made on Wednesday 10 June 2026 at 10:30 until 9 June 2027, with these clauses in this order. Gives the case. */
    String ordered(List<Map<String, Object>> clauses) {
        return ordered("2027-06-09", clauses);
    }

    String ordered(String untilDay, List<Map<String, Object>> clauses) {
        String reference = new Path(desk).listed();
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", untilDay), "madeAsDrafted", false));
        for (int i = 0; i < clauses.size(); i++) {
            Map<String, Object> clause = clauses.get(i).get("madeClauseCode").equals("ZONE") ? but(clauses.get(i), "madeClauseMap", desk.map(reference)) : clauses.get(i);
            desk.as("courtLiaison").submits("recordClause", reference, but(clause, "anotherClause", i + 1 < clauses.size()));
        }
        desk.settle();
        return reference;
    }

    static Map<String, Object> clause(String code, Object... more) {
        Map<String, Object> clause = new HashMap<>(Map.of("madeClauseCode", code));
        for (int i = 0; i < more.length; i += 2) {
            clause.put((String) more[i], more[i + 1]);
        }
        return clause;
    }

    static Map<String, Object> noContact() {
        return clause("NOCONTACT");
    }

    /** Of the clause with that number. */
    static Map<String, Object> tag(String code, int linked, int months) {
        return clause(code, "madeClauseLinkedClause", Integer.toString(linked), "madeClauseMonths", months, "madeClauseResponsiblePerson", "Serco", "madeClauseEvidence", true);
    }

    /** Its map is put with the case as the order is recorded. */
    static Map<String, Object> zone() {
        return clause("ZONE", "madeClauseDetail", "bounded by Park Lane, Fell Road and Barclay Road");
    }

    static Map<String, Object> programme() {
        return clause("PROG_DA", "madeClauseProgramme", "Building Better", "madeClauseStartDay", "2026-07-01", "madeClauseResponsiblePerson", PERSON, "madeClauseEvidence", true);
    }

    static Map<String, Object> signOn(String reporting) {
        return clause("SIGN_ON", "madeClauseStation", "Croydon Police Station", "madeClauseReporting", reporting, "madeClauseResponsiblePerson", PERSON, "madeClauseEvidence", true);
    }

    String order(String reference) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'ORDER'").param(reference).query(String.class).single();
    }

    /** The watches that run, as kind, code and clause number. */
    List<String> watches(String reference) {
        return jdbc.sql("select concat_ws(' ', kind, code, clause_number) from register.watch where order_reference = ? and closed_at is null order by 1")
                .param(order(reference)).query(String.class).list();
    }

    long watch(String reference, String code) {
        return jdbc.sql("select id from register.watch where order_reference = ? and code = ? order by id desc limit 1").params(order(reference), code).query(Long.class).single();
    }

    /** The root instance that keeps the newest watch of a condition: its tasks are found by it. */
    String root(String reference, String code) {
        return jdbc.sql("select root_instance_id from register.monitoring_work where watch_id = ? order by root_instance_id limit 1").param(watch(reference, code)).query(String.class).single();
    }

    /** The root instance of the newest alert on a condition. */
    String alert(String reference, String code) {
        return jdbc.sql("""
                        select w.root_instance_id from register.monitoring_work w join register.monitoring_alert a on a.id = w.alert_id
                        where a.order_reference = ? and a.code = ? order by a.id desc limit 1""").params(order(reference), code).query(String.class).single();
    }

    /** Alerts on an order, as code, kind, count and answer. */
    List<String> alerts(String reference) {
        return jdbc.sql("select concat_ws(' ', code, kind, reports, coalesce(answer, 'open')) from register.monitoring_alert where order_reference = ? order by id")
                .param(order(reference)).query(String.class).list();
    }

    /** Breaches opened of an order, as kind, clauses and when. */
    List<String> breaches(String reference) {
        return jdbc.sql("""
                        select kind || ' ' || clauses::text || ' ' || to_char(happened_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')
                        from register.breach where broken = ? order by reference""").param(order(reference)).query(String.class).list();
    }

    /** Why changes of an order were proposed. */
    List<String> proposals(String reference) {
        return jdbc.sql("select proposed_because from register.variation where order_reference = ? order by reference").param(order(reference)).query(String.class).list();
    }
}
