package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.application.ReceivedOrder;
import uk.dapo.application.ReceivedOrders;
import uk.dapo.engine.Instances;
import uk.dapo.register.OrderHistory;

/** One random sequence: one respondent, the cases against them, what happens there, and what must hold after each step (domain 11.2). */
final class RandomCase {

    private static final int UNLAWFUL_PERCENT = 25;

    private final Desk desk;
    private final JdbcClient jdbc;
    private final ProcessEngine engine;
    private final Instances instances;
    private final ReceivedOrders received;
    private final Random random;
    private final RandomEntries entries;
    private final Invariants invariants;
    private final RoutePath path;
    private final Set<String> cases = new LinkedHashSet<>();
    private final Set<String> roots = new LinkedHashSet<>();
    private String respondent;
    private String protectedPerson;
    private ReceivedOrder sent;

    RandomCase(Desk desk, JdbcClient jdbc, ProcessEngine engine, Instances instances, ReceivedOrders received, OrderHistory history, Random random) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.engine = engine;
        this.instances = instances;
        this.received = received;
        this.random = random;
        this.entries = new RandomEntries(desk, random);
        this.invariants = new Invariants(jdbc, engine, history, desk);
        this.path = new RoutePath(desk, jdbc);
    }

    Set<String> cases() {
        return cases;
    }

    /** Whether anything can still happen. */
    boolean goesOn() {
        return !cases.isEmpty() || !roots.isEmpty();
    }

    void begin(List<String> told) {
        desk.clockAt("2026-0%d-%02dT%02d:%02d".formatted(2 + random.nextInt(7), 1 + random.nextInt(28), 8 + random.nextInt(10), random.nextInt(60)));
        Map<String, Object> people = Entries.reportAbuse();
        respondent = people.get("respondentName").toString();
        protectedPerson = people.get("protectedPersonName").toString();
        route(told, people);
    }

    void step(List<String> told) {
        int dice = random.nextInt(100);
        if (dice < 66) {
            form(told);
        } else if (dice < 80) {
            clock(told);
        } else if (dice < 88) {
            change(told);
        } else if (dice < 90) {
            proposal(told);
        } else if (dice < 93) {
            message(told);
        } else if (dice < 96) {
            breach(told);
        } else {
            Map<String, Object> people = new HashMap<>(Entries.reportAbuse());
            people.put("respondentName", respondent);
            if (random.nextBoolean()) {
                people.put("protectedPersonName", protectedPerson);
            }
            route(told, people);
        }
        roots.removeIf(root -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(root).count() == 0);
        discover();
    }

    void holds() {
        cases.forEach(invariants::hold);
    }

    /** So that the next sequence's clock does not have to carry this one along. */
    void leave() {
        cases.forEach(reference -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).rootProcessInstances().list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "sequence over", true, true, true, true)));
        roots.stream().filter(root -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(root).count() > 0)
                .forEach(root -> engine.getRuntimeService().deleteProcessInstance(root, "sequence over", true, true, true, true));
    }

    // what happens ------------------------------------------------------------------------------

    private void route(List<String> told, Map<String, Object> people) {
        String process = entries.pick("notice", "notice", "application-standalone", "application-victim", "application-third-party", "application-civil-court",
                "application-criminal-court");
        attempt(told, "start " + process, () -> roots.add(desk.as("officer").starts(process, entries.start(process, people)).getId()));
    }

    private void form(List<String> told) {
        List<Task> open = tasks().stream().filter(task -> entries.knows(task.getTaskDefinitionKey())).toList();
        if (open.isEmpty()) {
            clock(told);
            return;
        }
        Task task = open.get(random.nextInt(open.size()));
        String form = task.getTaskDefinitionKey();
        String who = entries.who(form);
        Map<String, Object> lawful = entries.task(form, context(task));
        boolean unlawful = random.nextInt(100) < UNLAWFUL_PERCENT;
        Map<String, Object> answers = unlawful ? entries.spoilt(lawful) : lawful;
        attempt(told, (unlawful ? "spoilt " : "form ") + form + " " + who, () -> desk.as(who).submitsTask(task.getId(), answers));
    }

    private void clock(List<String> told) {
        Instant until = desk.now().plus(Duration.ofMinutes((long) Math.pow(10, 1 + random.nextDouble() * 3.6)));
        told.add(desk.now() + " clock to " + until);
        advance(until);
    }

    /** Somebody asks to change an order, papers of a change arrive, or an appeal is lodged: of any instrument, in whatever state. */
    private void change(List<String> told) {
        List<String> all = cases.stream().flatMap(reference -> jdbc.sql("select reference from register.instrument where case_reference = ? and kind in ('ORDER', 'APPLICATION', 'VARIATION')")
                .param(reference).query(String.class).list().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        String instrument = all.get(random.nextInt(all.size()));
        String process = instrument.startsWith("O") ? entries.pick("variation-application", "variation-received", "variation-received", "variation-appeal") : "variation-appeal";
        attempt(told, "start " + process + " " + instrument, () -> roots.add(desk.as("legal").starts(process, entries.change(process, instrument)).getId()));
    }

    private void proposal(List<String> told) {
        cases.stream().flatMap(reference -> jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'ORDER' and state = 'IN_FORCE'").param(reference)
                .query(String.class).list().stream().map(order -> Map.entry(reference, order))).findFirst().ifPresent(order ->
                attempt(told, "message variationProposed " + order.getValue(), () -> instances.start("variationProposed", order.getKey(),
                        Map.of("instrumentReference", order.getValue(), "area", "Croydon", "variationReason", "repeatBreach"))));
    }

    /** A court sends an order on these two people, or on the respondent and somebody else; at times the same again, or another under its reference. */
    private void message(List<String> told) {
        ReceivedOrder order = sent != null && random.nextInt(3) == 0 ? sent : entries.message(respondent, random.nextBoolean() ? protectedPerson
                : Entries.reportAbuse().get("protectedPersonName").toString());
        sent = order;
        long before = jdbc.sql("select coalesce(max(id), 0) from register.received_order").query(Long.class).single();
        attempt(told, "court sends an order", () -> received.receive(order, "courtLiaison"));
        jdbc.sql("select id from register.received_order where id > ?").param(before).query(Long.class).list().forEach(id -> engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("application-received").variableValueEquals("receivedOrder", id).list().forEach(instance -> roots.add(instance.getId())));
    }

    /** Somebody reports that an order, in whatever state, was broken a moment ago. */
    private void breach(List<String> told) {
        List<String> orders = cases.stream().flatMap(reference -> jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'ORDER'").param(reference)
                .query(String.class).list().stream()).toList();
        if (!orders.isEmpty()) {
            String order = orders.get(random.nextInt(orders.size()));
            attempt(told, "start breach " + order, () -> roots.add(desk.as("officer").starts("breach", entries.breach(order)).getId()));
        }
    }

    /** A refusal changes nothing; any other failure is a mistake of the program. */
    private void attempt(List<String> told, String what, Runnable work) {
        String line = desk.now() + " " + what;
        String before = invariants.fingerprint(cases);
        try {
            work.run();
            told.add(line + " done");
        } catch (FormFieldValidationException | ReceivedOrders.Conflict refusal) {
            told.add(line + " refused: " + refusal.getMessage());
            assertThat(invariants.fingerprint(cases)).as("a refusal changes nothing").isEqualTo(before);
        } catch (RuntimeException e) {
            told.add(line + " FAILED");
            throw e;
        }
        discover();
        advance(desk.now());
    }

    // where it happens --------------------------------------------------------------------------

    private void discover() {
        roots.forEach(root -> engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(root).variableName("caseReference").list()
                .forEach(variable -> Optional.ofNullable((String) variable.getValue()).ifPresent(cases::add)));
    }

    private List<Task> tasks() {
        String[] open = instances();
        return open.length == 0 ? List.of() : engine.getTaskService().createTaskQuery().processInstanceIdIn(open).list().stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime)).toList();
    }

    /** Every instance of the cases, called ones too, and of entries that have no case yet: asked of the tables, since each step asks it often. */
    private String[] instances() {
        return jdbc.sql("""
                        select distinct proc_inst_id_ from act_ru_execution where root_proc_inst_id_ = any(:roots) or root_proc_inst_id_ in
                          (select root_proc_inst_id_ from act_ru_execution where business_key_ = any(:cases)) order by 1""")
                .param("roots", roots.toArray(String[]::new)).param("cases", cases.toArray(String[]::new)).query(String.class).list().toArray(String[]::new);
    }

    /** Moves the clock and lets what is due in these cases happen, in order. */
    private void advance(Instant until) {
        for (Optional<Job> due = due(until); due.isPresent(); due = due(until)) {
            if (due.get().getDuedate() != null && due.get().getDuedate().toInstant().isAfter(desk.now())) {
                ClockUtil.setCurrentTime(due.get().getDuedate());
            }
            engine.getManagementService().executeJob(due.get().getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private Optional<Job> due(Instant until) {
        return jdbc.sql("""
                        select id_ from act_ru_job where process_instance_id_ = any(:open) and retries_ > 0 and suspension_state_ = 1
                          and (duedate_ is null or duedate_ <= :until) order by duedate_ nulls first, id_ limit 1""")
                .param("open", instances()).param("until", Timestamp.from(until)).query(String.class).optional()
                .map(id -> engine.getManagementService().createJobQuery().jobId(id).singleResult());
    }

    private RandomEntries.Context context(Task task) {
        String reference = cases.stream().filter(each -> desk.belongs(task.getProcessInstanceId(), each)).findFirst()
                .orElseGet(() -> Optional.ofNullable((String) engine.getRuntimeService().getVariable(task.getExecutionId(), "caseReference")).orElse(null));
        List<String> orders = cases.stream().flatMap(each -> jdbc.sql("""
                        select i.reference from register.instrument i where i.case_reference = ? and kind = 'ORDER' and state in ('IN_FORCE', 'WAITING') order by 1""")
                .param(each).query(String.class).list().stream()).collect(Collectors.toList());
        return new RandomEntries.Context(reference, orders, name -> desk.as(entries.who(task.getTaskDefinitionKey())).shown(task.getId(), name), path);
    }
}
