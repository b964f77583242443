package uk.dapo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who went on and off duty, until when and where they are reached meanwhile; what was said before is kept. */
@Repository
public class DutyRoster {

    /** Somebody and their duty; {@code until} is null where nobody said when it ends. */
    public record Duty(Officer officer, boolean on, Instant until) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DutyRoster(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts somebody on duty until an instant.
     *
     * @param email where they are reached meanwhile, or null for where their entry says
     * @param phone likewise
     */
    public void on(String username, Instant until, String email, String phone, String by) {
        set(username, true, Timestamp.from(until), email, phone, by);
    }

    /** Takes somebody off duty. */
    public void off(String username, String by) {
        set(username, false, null, null, null, by);
    }

    /** Everybody who works in one of these areas, by name, and whether they are on duty now. */
    public List<Duty> in(List<String> areas) {
        return jdbc.sql("SELECT * FROM register.officer WHERE areas && cast(:areas AS text[]) ORDER BY name, username")
                .param("areas", areas.toArray(String[]::new)).query((row, number) -> duty(row)).list();
    }

    /** Everybody, by name. */
    public List<Duty> everybody() {
        return jdbc.sql("SELECT * FROM register.officer ORDER BY name, username").query((row, number) -> duty(row)).list();
    }

    private Duty duty(ResultSet row) throws SQLException {
        Timestamp ends = row.getTimestamp("duty_until");
        Instant until = ends == null ? null : ends.toInstant();
        return new Duty(Officers.officer(row), row.getBoolean("on_duty") && (until == null || until.isAfter(clock.instant())), until);
    }

    private void set(String username, boolean on, Timestamp until, String email, String phone, String by) {
        jdbc.sql("UPDATE register.officer SET on_duty = ?, duty_until = ?, duty_email = ?, duty_phone = ? WHERE username = ?")
                .params(on, until, email, phone, username).update();
        jdbc.sql("INSERT INTO register.duty (username, on_duty, until, set_by, set_at) VALUES (?, ?, ?, ?, ?)")
                .params(username, on, until, by, Timestamp.from(clock.instant())).update();
    }
}
