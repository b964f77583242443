package uk.dapo.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one clock moved by hand, and what falls due done one by one, in order: for a replay, which alone has this bean. */
@Component
@ConditionalOnProperty("dapo.replay")
public class MovedTime {

    private record Due(String id, Timestamp at) {
    }

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    MovedTime(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** From now on time stands where it is set. */
    public void begin(Instant at) {
        if (jobs().isActive()) {
            jobs().shutdown();
        }
        ClockUtil.setCurrentTime(Date.from(at));
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Moves on, never back. */
    public void moveTo(Instant at) {
        if (at.isAfter(now())) {
            ClockUtil.setCurrentTime(Date.from(at));
        }
    }

    /** Does the one thing that falls due next, if it does by then; says whether there was one. */
    public boolean doNext(Instant until) {
        Optional<Due> next = jdbc.sql("""
                        select id_ as id, duedate_ as at from act_ru_job where process_instance_id_ is not null and retries_ > 0 and suspension_state_ = 1
                          and (duedate_ is null or duedate_ <= ?) order by duedate_ nulls first, create_time_, id_ limit 1""")
                .param(Timestamp.from(until)).query(Due.class).optional();
        next.ifPresent(due -> {
            if (due.at() != null) {
                moveTo(due.at().toInstant());
            }
            engine.getManagementService().executeJob(due.id());
        });
        return next.isPresent();
    }

    /** Time is the real one again. */
    public void end() {
        ClockUtil.reset();
    }

    private JobExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
