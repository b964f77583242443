package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.OrderHistory;

/** What must hold of a case after whatever happened in it (domain 11.2). */
final class Invariants {

    private record Row(String reference, String kind, String state, String follows) {
    }

    /** The states in which an instrument has a running root instance, and by which processes; in every other state it has none of them. */
    private static final Map<String, Set<String>> ALIVE = Map.of(
            "NOTICE", Set.of("DRAFTING", "AUTHORISED", "IN_FORCE"),
            "APPLICATION", Set.of("PREPARING", "FILED"),
            "ORDER", Set.of("IN_FORCE", "WAITING"),
            "VARIATION", Set.of("PROPOSED", "SOUGHT", "FILED"),
            "APPEAL", Set.of("CONSIDERED", "LODGED", "REMITTED"));
    private static final Map<String, Set<String>> CARRIERS = Map.of(
            "NOTICE", Set.of("notice"),
            "APPLICATION", Set.of("application", "application-standalone", "application-court-led", "application-received", "application-victim", "application-third-party",
                    "application-civil-court", "application-criminal-court"),
            "ORDER", Set.of("order"),
            "VARIATION", Set.of("variation", "variation-application", "variation-proposed", "variation-received"),
            "APPEAL", Set.of("variation-appeal"));
    private static final Map<String, Set<String>> MOVES = moves("ORDER IN_FORCE>EXPIRED,DISCHARGED WAITING>IN_FORCE,EXPIRED,DISCHARGED",
            "VARIATION PROPOSED>SOUGHT,NOT_SOUGHT,LAPSED SOUGHT>FILED,GRANTED,LAPSED FILED>GRANTED,REFUSED,WITHDRAWN,LAPSED",
            "APPEAL CONSIDERED>LODGED,NOT_PURSUED LODGED>CONFIRMED,VARIED,REVOKED,MADE,REMITTED,WITHDRAWN REMITTED>CONFIRMED,VARIED,REVOKED,MADE,WITHDRAWN",
            "APPLICATION PREPARING>FILED,MADE,REFUSED,WITHDRAWN,NOT_AUTHORISED,NOT_PURSUED,LEAVE_REFUSED,NO_ORDER FILED>MADE,REFUSED,WITHDRAWN");
    /** What may still run on an order that is over: what tells the protected person, and what outlives it. */
    private static final Set<String> OUTLIVE = Set.of("victim-update", "variation-appeal", "escalation", "monitoring-alert");

    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final OrderHistory history;
    private final Desk desk;

    Invariants(JdbcClient jdbc, ProcessEngine engine, OrderHistory history, Desk desk) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.history = history;
        this.desk = desk;
    }

    private static Map<String, Set<String>> moves(String... lines) {
        Map<String, Set<String>> moves = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Arrays.stream(words).skip(1).forEach(word -> moves.put(words[0] + " " + word.split(">")[0], Set.of(word.split(">")[1].split(","))));
        }
        return moves;
    }

    /** What a refusal must leave as it was. */
    String fingerprint(Collection<String> cases) {
        return cases.stream().map(reference -> jdbc.sql("""
                        select (select count(*) from register.submission where case_reference = :c) || ' ' || (select string_agg(reference || state, ',' order by reference)
                          from register.instrument where case_reference = :c) || ' ' || (select count(*) from register.clause k join register.instrument i on i.reference =
                          k.instrument_reference where i.case_reference = :c) || ' ' || (select count(*) from register.clock where case_reference = :c and closed_at is null)""")
                .param("c", reference).query((row, n) -> row.getString(1)).single() + " " + jdbc.sql("""
                        select t.task_def_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ? order by 1""")
                .param(reference).query(String.class).list()).collect(Collectors.joining("\n"));
    }

    void hold(String reference) {
        List<Row> rows = jdbc.sql("select reference, kind, state, follows from register.instrument where case_reference = ? order by reference").param(reference).query(Row.class).list();
        Map<String, List<String>> running = new HashMap<>();
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).rootProcessInstances().list().forEach(instance -> {
            String instrument = (String) engine.getRuntimeService().getVariable(instance.getId(), "instrumentReference");
            if (instrument != null) {
                running.computeIfAbsent(instrument, key -> new ArrayList<>()).add(key(instance));
            }
        });
        rows.forEach(row -> agrees(row, running.getOrDefault(row.reference(), List.of())));
        rows.stream().filter(row -> row.kind().equals("ORDER")).forEach(order -> order(order, rows, running));
        moved(reference);
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).list().forEach(instance ->
                assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(instance.getId()).count()).as("failed steps").isZero());
        assertThat(jdbc.sql("select kind || ' ' || instrument_reference || ' ' || started_by from register.clock where case_reference = ? and closed_at is null").param(reference).query(String.class).list())
                .as("one open clock a kind and triggering event").doesNotHaveDuplicates();
        pair(reference);
    }

    private void agrees(Row row, List<String> running) {
        if (!ALIVE.containsKey(row.kind())) {
            return;
        }
        List<String> carriers = running.stream().filter(CARRIERS.get(row.kind())::contains).toList();
        if (ALIVE.get(row.kind()).contains(row.state())) {
            assertThat(carriers).as("%s is %s: one root instance carries it", row.reference(), row.state()).hasSize(1);
        } else if (!row.kind().equals("NOTICE") && !Set.of("GRANTED", "VARIED", "REVOKED", "MADE").contains(row.state())) {
            assertThat(carriers).as("%s is %s: nothing carries it any more", row.reference(), row.state()).isEmpty();
        }
    }

    private void order(Row order, List<Row> rows, Map<String, List<String>> running) {
        boolean runs = order.state().equals("IN_FORCE");
        assertThat(history.at(order.reference(), desk.now()).inForce()).as("%s is %s, and so says its history", order.reference(), order.state()).isEqualTo(runs);
        if (runs) {
            assertThat(history.at(order.reference(), desk.now()).clauses()).as("%s forbids something", order.reference()).isNotEmpty();
        }
        if (!runs && !order.state().equals("WAITING")) {
            assertThat(running.getOrDefault(order.reference(), List.of()).stream().filter(process -> !OUTLIVE.contains(process))).as("%s is over: nothing works on it", order.reference()).isEmpty();
            assertThat(jdbc.sql("select kind from register.clock where instrument_reference = ? and closed_at is null and kind not like 'victim%'").param(order.reference()).query(String.class).list())
                    .as("%s is over: no clock runs", order.reference()).isEmpty();
            rows.stream().filter(row -> row.kind().equals("VARIATION") && order.reference().equals(row.follows())).forEach(variation ->
                    assertThat(running.getOrDefault(variation.reference(), List.of()).stream().filter(process -> !OUTLIVE.contains(process)))
                            .as("%s is over: nobody works on %s", order.reference(), variation.reference()).isEmpty());
        }
    }

    /** Every move that the audit trail tells of is one that may be. */
    private void moved(String reference) {
        jdbc.sql("""
                        select i.kind || ' ' || (e.refers ->> 'from') as before, e.refers ->> 'to' as after from register.event e
                          join register.instrument i on i.reference = e.refers ->> 'instrument' where e.chain = ? and jsonb_exists(e.refers, 'from') and jsonb_exists(e.refers, 'to')""")
                .param(reference).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream().filter(move -> MOVES.containsKey(move.getKey()))
                .forEach(move -> assertThat(MOVES.get(move.getKey())).as(move.getKey()).contains(move.getValue()));
    }

    /** The same two people have one live notice or order, unless a person said how the second stands to the first; the duty to notify is one. */
    private void pair(String reference) {
        List<String> unsaid = jdbc.sql("""
                        select i.reference from register.instrument i left join register.protection_order o on o.reference = i.reference
                        where i.case_reference = ? and i.state = 'IN_FORCE' and i.kind in ('NOTICE', 'ORDER') and o.relation is null""").param(reference).query(String.class).list();
        assertThat(unsaid.stream().filter(each -> each.startsWith("O"))).as("live orders of one pair that nobody related").hasSizeLessThanOrEqualTo(1);
        assertThat(unsaid.stream().filter(each -> each.startsWith("N"))).as("live notices of one pair").hasSizeLessThanOrEqualTo(1);
        assertThat(jdbc.sql("""
                        select i.reference from register.instrument i join register.protection_order o on o.reference = i.reference join register.protection_case c on c.reference = i.case_reference
                        where i.state = 'IN_FORCE' and o.other_regime = 'none' and c.respondent_id = (select respondent_id from register.protection_case where reference = ?)""")
                .param(reference).query(String.class).list()).as("orders that oblige the respondent to notify").hasSizeLessThanOrEqualTo(1);
    }

    private String key(ProcessInstance instance) {
        return engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId()).getKey();
    }
}
