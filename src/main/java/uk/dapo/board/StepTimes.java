package uk.dapo.board;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long people's steps took, from when each was there to do until it was done. */
@Component
class StepTimes {

    /** A step of a process, as its model names it, with the median and the ninetieth percentile. */
    record Step(String process, String step, String name, long done, long medianSeconds, long ninetiethSeconds) {
    }

    private final JdbcClient jdbc;

    StepTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the steps done in a period, in cases of these areas. */
    List<Step> of(Period period, List<String> areas) {
        return jdbc.sql("""
                        select t.proc_def_key_ as process, t.task_def_key_ as step, split_part(max(t.name_), ' · ', 1) as name, count(*) as done,
                          cast(round(percentile_cont(0.5) within group (order by t.duration_) / 1000) as bigint) as median_seconds,
                          cast(round(percentile_cont(0.9) within group (order by t.duration_) / 1000) as bigint) as ninetieth_seconds
                        from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_ join register.protection_case c on c.reference = p.business_key_
                        where t.delete_reason_ = 'completed' and t.end_time_ >= :begins and t.end_time_ < :over and c.area = any (cast(:areas as text[]))
                        group by t.proc_def_key_, t.task_def_key_ order by t.proc_def_key_, t.task_def_key_""")
                .param("begins", period.begins()).param("over", period.over()).param("areas", areas.toArray(String[]::new)).query(Step.class).list();
    }
}
