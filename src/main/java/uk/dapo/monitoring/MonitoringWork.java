package uk.dapo.monitoring;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Work;

/** Which watch, alert or report a root instance works on. */
@Service
public class MonitoringWork {

    /** Of these, what it works on is set, the others are null. */
    record On(Long watchId, Long alertId, Long eventId) {
    }

    private final JdbcClient jdbc;

    MonitoringWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void takeUp(Work work, Long watch, Long alert, Long event) {
        jdbc.sql("insert into register.monitoring_work (root_instance_id, watch_id, alert_id, event_id) values (?, ?, ?, ?)")
                .params(work.rootInstanceId(), watch, alert, event).update();
    }

    Optional<On> of(String rootInstanceId) {
        return rootInstanceId == null ? Optional.empty() : jdbc.sql("select watch_id, alert_id, event_id from register.monitoring_work where root_instance_id = ?")
                .param(rootInstanceId).query(On.class).optional();
    }
}
