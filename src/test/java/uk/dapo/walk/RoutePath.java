package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways through the routes by other courts, and what the register says at their ends. */
final class RoutePath {

    private static final AtomicInteger REFERENCE = new AtomicInteger();

    private final Desk desk;
    private final JdbcClient jdbc;

    RoutePath(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** A court's reference nobody has used. */
    static String reference() {
        return "FD26P%05d".formatted(REFERENCE.incrementAndGet());
    }

    /** Starts an entry; gives the case. */
    String started(String who, String process, Map<String, Object> answers) {
        ProcessInstance root = desk.as(who).starts(process, answers);
        return desk.caseOf(root);
    }

    /** The victim's order of the family court is registered, with two clauses, until a day or further order; gives the case. */
    String victimOrder(String madeAt, String untilDay, Object... changes) {
        String reference = started("officer", "application-victim", RouteEntries.victim("ordered"));
        recorded(reference, but(RouteEntries.courtOrder("croydon-family", reference(), madeAt, untilDay), changes));
        compared(reference);
        return reference;
    }

    void recorded(String reference, Map<String, Object> order) {
        desk.as("dapoTeam").submits("recordCourtOrder", reference, order);
        desk.as("dapoTeam").submits("recordCourtClause", reference, RouteEntries.courtClause("NOCONTACT", "The respondent shall not communicate with the applicant.", true));
        desk.as("dapoTeam").submits("recordCourtClause", reference, RouteEntries.courtClause("OTHER", "The respondent shall return the applicant's passport to her solicitor.", false));
    }

    void compared(String reference) {
        desk.as("legal").submits("checkCourtOrder", reference, RouteEntries.checkCourtOrder("confirm"));
        desk.settle();
    }

    /** A person again, as an entry of another case. */
    Map<String, Object> samePair(String reference, Map<String, Object> entry) {
        return but(entry, "respondentName", name(reference, "respondent_id"), "protectedPersonName", name(reference, "protected_person_id"));
    }

    String name(String reference, String who) {
        return jdbc.sql("select name from register.person where id = (select " + who + " from register.protection_case where reference = ?)").param(reference)
                .query(String.class).single();
    }

    String person(String reference, String who) {
        return jdbc.sql("select " + who + " from register.protection_case where reference = ?").param(reference).query(String.class).single();
    }

    /** The newest instrument of a kind in a case. */
    String instrument(String reference, String kind) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = ? order by opened_at desc, reference desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    String state(String instrument) {
        return jdbc.sql("select state from register.instrument where reference = ?").param(instrument).query(String.class).single();
    }

    String stateOf(String reference, String kind) {
        return state(instrument(reference, kind));
    }

    /** The open clocks of an instrument, by kind. */
    List<String> openClocks(String instrument) {
        return jdbc.sql("select kind from register.clock where instrument_reference = ? and closed_at is null and kind not like 'victim-%' order by kind").param(instrument).query(String.class).list();
    }

    String closing(String instrument, String kind) {
        return jdbc.sql("select close_reason from register.clock where instrument_reference = ? and kind = ? order by id desc limit 1").params(instrument, kind)
                .query(String.class).single();
    }

    String route(String reference) {
        return jdbc.sql("select route from register.application where reference = ?").param(instrument(reference, "APPLICATION")).query(String.class).single();
    }
}
