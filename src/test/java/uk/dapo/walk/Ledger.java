package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.AuditTrail;
import uk.dapo.register.Evidence;
import uk.dapo.register.OrderHistory;

/** Compares what people were answered, and what fell due, with what the database holds in the end. */
final class Ledger {

    /** Where the database is. */
    record Address(String url, String username, String password) {
    }

    private final JdbcClient jdbc;
    private final ApplicationContext application;

    Ledger(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /** Everything answered is there once, everything else at most once; engine, register and audit trail agree. */
    void prove(Crowd crowd, Set<String> pushed) {
        List<String> wrong = new ArrayList<>(crowd.wrong());
        Map<Crowd.Request, int[]> bounds = new HashMap<>();
        crowd.answered().forEach((request, times) -> bounds.put(request, new int[] {times, times}));
        crowd.unsure().forEach((request, times) -> bounds.computeIfAbsent(request, none -> new int[2])[1] += times);
        bounds.forEach((request, least) -> {
            int found = found(request);
            boolean once = !Set.of("read", "lookUp").contains(request.kind());
            if (found < (once ? Math.min(1, least[0]) : least[0]) || found > (once ? 1 : least[1])) {
                wrong.add(request + " was answered " + least[0] + " times, and is there " + found + " times");
            }
        });
        wrong.addAll(jdbc.sql("""
                        select 'task ' || coalesce(t.id_, s.task_id) || ': completed ' || count(distinct t.id_) || ', submitted ' || count(s.id)
                        from (select id_ from act_hi_taskinst where delete_reason_ = 'completed') t
                        full join (select * from register.submission where task_id is not null) s on s.task_id = t.id_
                        group by t.id_, s.task_id having count(distinct t.id_) <> 1 or count(s.id) <> 1""").query(String.class).list());
        Set<String> done = Set.copyOf(jdbc.sql("select distinct job_id_ from act_hi_job_log where job_state_ = 2").query(String.class).list());
        Set<String> gone = Set.copyOf(jdbc.sql("select distinct job_id_ from act_hi_job_log where job_state_ = 3").query(String.class).list());
        pushed.stream().filter(job -> !done.contains(job) && !gone.contains(job)).forEach(job -> wrong.add("job " + job + " fell due and did not happen"));
        wrong.addAll(jdbc.sql("""
                        select 'job ' || job_id_ || ' of ' || max(act_id_) || ' happened ' || count(*) || ' times' from act_hi_job_log
                        where job_state_ = 2 and process_instance_id_ is not null group by job_id_ having count(*) > 1""").query(String.class).list());
        wrong.addAll(jdbc.sql("""
                        select 'alerts: steps ' || a.n || ', recorded ' || b.n
                        from (select count(*) n from act_hi_actinst where act_id_ = 'alertTeam' and end_time_ is not null and act_inst_state_ <> 2) a,
                          (select count(*) n from register.event where kind in ('staff-alerted', 'staff-nobody-on-duty')) b where a.n > b.n""").query(String.class).list());
        wrong.addAll(jdbc.sql("select 'incident: ' || incident_type_ || ' ' || activity_id_ || ' ' || coalesce(incident_msg_, '') from act_ru_incident").query(String.class).list());
        application.getBean(AuditTrail.class).check().forEach(finding -> wrong.add(finding.toString()));
        assertThat(wrong).isEmpty();
        assertThat(crowd.kept()).as("requests that were answered").isPositive();
        assertThat(pushed).as("timers that fell due").isNotEmpty();

        ProcessEngine engine = application.getBean(ProcessEngine.class);
        Invariants invariants = new Invariants(jdbc, engine, application.getBean(OrderHistory.class), new Desk(engine, application.getBean(Evidence.class)));
        jdbc.sql("select reference from register.protection_case order by reference").query(String.class).list().forEach(invariants::hold);
    }

    private int found(Crowd.Request request) {
        return (switch (request.kind()) {
            case "start" -> jdbc.sql("select count(*) from register.submission where form = 'reportAbuse' and answers ->> 'respondentName' = ?").param(request.what());
            case "submit" -> jdbc.sql("select count(*) from register.submission where submitted_by = ? and task_id = ?").params(request.who(), request.what());
            case "claim" -> jdbc.sql("select count(*) from act_hi_taskinst where assignee_ = ? and id_ = ?").params(request.who(), request.what());
            case "read" -> jdbc.sql("select count(*) from register.event where kind = 'form-opened' and by_whom = ? and refers ->> 'form' = ?").params(request.who(), request.what());
            default -> jdbc.sql("select count(*) from register.event where kind = 'person-looked-up' and by_whom = ?").param(request.who());
        }).query(Integer.class).single();
    }
}
