package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways to a breach and through it, so that a test begins where its own matter begins; and what the register says of it. */
final class BreachPath {

    /** When an order made on {@link Path} is broken, where nothing else is said. */
    static final String BROKEN = "2026-06-10T10:50";

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

    /** The order was broken, and arrested for at once. */
    String arrested(String reference) {
        String breach = reported(reference, BreachEntries.reportBreach(reference, BROKEN), "1");
        desk.as("constable").submits("recordArrest", root(breach), BreachEntries.arrested("2026-06-10T10:55", "PACE24"));
        return breach;
    }

    /** And charged; it is Friday afternoon. */
    String charged(String reference) {
        String breach = arrested(reference);
        desk.as("officer").submits("decideCharge", root(breach), BreachEntries.charged("2026-06-10T11:00", "s39"));
        desk.clockAt("2026-06-12T14:00");
        return breach;
    }

    /** The same behaviour goes to another court too: a process of its own, of one conduct with the first. */
    String sameConduct(String reference, String breach) {
        ProcessInstance root = desk.as("officer2").starts("breach", BreachEntries.reportBreach(reference, BROKEN));
        desk.as("officer2").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer2").submits("compareReports", root.getId(), BreachEntries.compareReports("otherCourt", breach));
        desk.settle();
        return newest(reference);
    }

    /** A notice was broken; the respondent was arrested for it at this time and is held. */
    String heldForNotice(String reference, String at) {
        java.time.LocalDateTime arrest = java.time.LocalDateTime.parse(at);
        if (desk.now().isBefore(arrest.atZone(Desk.LONDON).toInstant())) {
            desk.clockAt(at);
        }
        String breach = reported(reference, BreachEntries.reportBreach(notice(reference), arrest.minusMinutes(10).toString()), "1");
        desk.as("custody").submits("recordArrest", root(breach), BreachEntries.arrested(at, "S26"));
        return breach;
    }

    /** An order for these two people, with something else said in the report. */
    String madeFor(Path path, Map<String, Object> people, Object... report) {
        ProcessInstance root = desk.as("officer").starts("notice", people);
        boolean again = desk.openForms(root.getId()).contains("confirmPeople");
        if (again) {
            String respondent = Long.toString(jdbc.sql("select p.id from register.person p where p.name = ? order by id limit 1").param(people.get("respondentName")).query(Long.class).single());
            desk.as("officer").submits("confirmPeople", root.getId(), Map.of("respondentChoice", respondent, "protectedPersonChoice", "new"));
        }
        desk.as("officer").submits("recordReport", root.getId(), report.length == 0 ? Entries.recordReport() : but(Entries.recordReport(), report));
        String reference = desk.caseOf(root);
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        desk.clockAt("2026-06-09T15:00");
        path.filed(reference, "2026-06-09T14:30");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:50"));
        desk.waitUntil("2026-06-10T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", "2027-06-09"), "otherRegime", again ? "dapo" : "none"));
        desk.settle();
        return reference;
    }

    /** As if a family court had made the order. */
    void familyCourtMade(String order) {
        jdbc.sql("insert into register.court (id, name, kind, area) values ('sample-family', 'Family Court at Sample', 'FAMILY', null) on conflict do nothing").update();
        jdbc.sql("update register.protection_order set court = 'sample-family' where reference = ?").param(order).update();
    }

    /** As if the order had been made without notice and not been served yet. */
    void madeWithoutNotice(String order) {
        jdbc.sql("update register.protection_order set made_on_notice = false, respondent_present = false, served_at = null where reference = ?").param(order).update();
    }

    /** As if the order had been varied: from this London time on it has its first clauses only. */
    void varied(String order, String at, int clauses) {
        jdbc.sql("insert into register.order_version (order_reference, version, from_at, until_at, cause, recorded_by, recorded_at) select reference, 2, cast(? as timestamp) at time zone 'Europe/London', (until_day + 1)::timestamp at time zone 'Europe/London', 'varied', 'test', now() from register.protection_order where reference = ?")
                .params(at, order).update();
        jdbc.sql("""
                        insert into register.clause (instrument_reference, version, number, code, parameters, wording, from_at, until_at)
                        select instrument_reference, 2, number, code, parameters, wording, from_at, until_at from register.clause
                        where instrument_reference = ? and version = 1 and number <= ?""").params(order, clauses).update();
    }

    String order(String reference) {
        return instrument(reference, "ORDER");
    }

    String notice(String reference) {
        return instrument(reference, "NOTICE");
    }

    private String instrument(String reference, String kind) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = ? order by reference desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    String newest(String reference) {
        return instrument(reference, "BREACH");
    }

    List<String> all(String reference) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'BREACH' order by reference").param(reference)
                .query(String.class).list();
    }

    /** The instance that carries a breach. */
    String root(String breach) {
        return jdbc.sql("select process_instance_id from register.instrument where reference = ?").param(breach).query(String.class).single();
    }

    /** The breach and the state of its instrument. */
    Map<String, Object> row(String breach) {
        return jdbc.sql("select b.*, i.state from register.breach b join register.instrument i on i.reference = b.reference where b.reference = ?").param(breach)
                .query().singleRow();
    }

    String state(String breach) {
        return (String) row(breach).get("state");
    }

    List<String> sources(String breach) {
        return jdbc.sql("select source from register.breach_report where breach_reference = ? order by id").param(breach).query(String.class).list();
    }

    /** The clocks of the breach itself, open or closed: kind, and how each ended. */
    List<String> clocks(String breach) {
        return jdbc.sql("""
                        select kind || ':' || coalesce(close_reason, case when missed_at is null then 'running' else 'missed' end) from register.clock
                        where instrument_reference = ? and kind not like 'victim-%' order by id""").param(breach).query(String.class).list();
    }

    String due(String breach, String kind) {
        return jdbc.sql("select due_at from register.clock where instrument_reference = ? and kind = ? order by id desc limit 1").params(breach, kind)
                .query((row, n) -> row.getTimestamp(1).toInstant().atZone(Desk.LONDON).toLocalDateTime().toString()).single();
    }

    /** Numbers of the breach files printed. */
    List<String> files(String breach) {
        desk.settle();
        return jdbc.sql("select number from register.document where instrument_reference = ? and kind = 'BREACH_FILE' order by id").param(breach).query(String.class).list();
    }

    /** What the newest breach file says. */
    String file(String breach) throws IOException {
        byte[] pdf = jdbc.sql("select content from register.document where instrument_reference = ? and kind = 'BREACH_FILE' order by id desc limit 1").param(breach)
                .query((row, n) -> row.getBytes(1)).single();
        java.nio.file.Path looked = java.nio.file.Path.of("target", "papers");
        Files.createDirectories(looked);
        Files.write(looked.resolve("breach_file.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    String audience(String breach) {
        return jdbc.sql("select audience from register.document where instrument_reference = ? and kind = 'BREACH_FILE'").param(breach).query(String.class).single();
    }

    List<String> outcomes(String breach) {
        return jdbc.sql("select outcome || ' ' || months || 'm' || days || 'd' from register.breach_outcome where breach_reference = ? order by number").param(breach)
                .query(String.class).list();
    }

    List<String> safeguards(String breach) {
        return jdbc.sql("select what || ' ' || answer from register.breach_safeguard where breach_reference = ? order by id").param(breach).query(String.class).list();
    }

    /** Kinds of the events of a case that name this breach. */
    List<String> events(String breach) {
        return jdbc.sql("select kind from register.event where refers ->> 'breach' = ? order by id").param(breach).query(String.class).list();
    }

    /** Who was alerted in a case, by role, and of what. */
    List<String> alerts(String reference) {
        return jdbc.sql("select role || ': ' || subject from register.staff_alert where case_reference = ? order by id").param(reference).query(String.class).list();
    }

    /** What the protected person is owed an update on. */
    List<String> milestones(String reference) {
        desk.settle();
        return jdbc.sql("select milestone from register.victim_update where case_reference = ?").param(reference).query(String.class).list();
    }

    /** The clocks that are watched in a case. */
    List<String> ladders(String reference) {
        return desk.watched(reference);
    }

    long running(String reference, String process) {
        return desk.running(reference).stream().filter(process::equals).count();
    }
}
