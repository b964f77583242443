package uk.dapo.message;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.access.Role;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.TaskTaken;
import uk.dapo.register.Events;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Work;

/**
 * Alerts staff on duty, without case content: what runs out, when, in which case, and to look in Tasklist. It is kept who
 * was reached and who took it up; who comes on duty later is handed what nobody has. A step that sends is asynchronous and
 * tried again when the server fails.
 */
@Service
public class StaffAlerts implements TaskTaken {

    /** An alert that is about no clock is handed on for a day. */
    private static final Duration HANDED_ON = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Events events;
    private final Clock clock;
    private final AlertDelivery delivery;

    StaffAlerts(JdbcClient jdbc, Officers officers, Events events, Clock clock, AlertDelivery delivery) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
        this.delivery = delivery;
    }

    /**
     * Alerts whoever is on duty in a role and area, or else in the next role up.
     *
     * @param subject what it is about, without case content
     * @param limit   the time limit, or null
     * @param key     the same alert sent twice (a retried step) reaches everybody once
     * @throws AlertNotSent when a message could not be handed over; those already reached are not asked again
     */
    public void send(Work work, String role, String area, String subject, Instant limit, String key) {
        send(work, role, area, subject, limit, null, key);
    }

    /** As {@link #send(Work, String, String, String, Instant, String)}, about a running clock: handed on for as long as it is open. */
    public void send(Work work, RunningClock running, String role, String area, String subject, String key) {
        send(work, role, area, subject, running.due(), running.id(), key);
    }

    private void send(Work work, String role, String area, String subject, Instant limit, Long clockId, String key) {
        Role asked = Role.of(role);
        Role reached = reached(asked, area);
        List<Officer> recipients = officers.onDuty(reached.id(), area);
        int fresh = jdbc.sql("""
                        insert into register.staff_alert (idempotency_key, case_reference, asked_role, role, area, subject, recipients, channel, sent_at,
                          clock_id, limit_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (idempotency_key) do nothing""")
                .params(key, work.caseReference(), asked.id(), reached.id(), area, subject,
                        recipients.stream().map(Officer::email).filter(Objects::nonNull).toArray(String[]::new),
                        delivery.ways(recipients), Timestamp.from(clock.instant()), clockId, limit == null ? null : Timestamp.from(limit)).update();
        if (fresh == 0) {
            return;
        }
        events.append(work.caseReference(), work.by(), recipients.isEmpty() ? "staff-nobody-on-duty" : "staff-alerted",
                Map.of("role", reached.id(), "asked", asked.id(), "recipients", recipients.size()));
        delivery.deliver(alert(key, work.caseReference(), subject, limit, asked, reached), recipients);
    }

    /**
     * Hands somebody who came on duty what was sent to their teams, or would have been had they been there, and nobody has taken up.
     *
     * @throws AlertNotSent when a message could not be handed over; what was is not sent again
     */
    public void handOver(String username) {
        Officer officer = officers.onDuty(username).orElse(null);
        if (officer == null) {
            return;
        }
        String[] roles = roles(officer);
        jdbc.sql("""
                        select a.idempotency_key, a.case_reference, a.subject, a.limit_at, a.asked_role, a.role
                        from register.staff_alert a left join register.clock c on c.id = a.clock_id
                        where a.taken_at is null and (a.role = any(:roles) or a.asked_role = any(:roles)) and a.area = any(:areas)
                          and (c.id is not null and c.closed_at is null or c.id is null and a.sent_at > :since)
                          and not exists (select 1 from register.staff_alert_recipient r where r.alert_key = a.idempotency_key and r.username = :username
                            and r.result = 'sent') order by a.id""")
                .param("roles", roles).param("areas", officer.areas().toArray(String[]::new)).param("username", username)
                .param("since", Timestamp.from(clock.instant().minus(HANDED_ON)))
                .query((row, n) -> alert(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant(),
                        Role.of(row.getString(5)), Role.of(row.getString(6)))).list()
                .forEach(alert -> {
                    delivery.deliver(alert, List.of(officer));
                    events.append(alert.caseReference(), username, "staff-alert-handed-over", Map.of("role", alert.asked().id()));
                });
    }

    /** Somebody of an alerted role works on the case: the alert is taken up. */
    @Override
    public void taken(String caseReference, String username) {
        Optional<Officer> officer = officers.find(username);
        if (officer.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update register.staff_alert set taken_by = :username, taken_at = :now
                        where case_reference = :case and taken_at is null and (role = any(:roles) or asked_role = any(:roles)) and area = any(:areas)
                        returning id""")
                .param("username", username).param("now", Timestamp.from(clock.instant())).param("case", caseReference)
                .param("roles", roles(officer.get())).param("areas", officer.get().areas().toArray(String[]::new)).query(Long.class).list()
                .forEach(id -> events.append(caseReference, username, "staff-alert-taken", Map.of("alert", id)));
    }

    private static Alert alert(String key, String caseReference, String subject, Instant limit, Role asked, Role reached) {
        return new Alert(key, caseReference, subject, limit == null ? null : LondonTime.say(LondonTime.atLondon(limit)), asked, reached);
    }

    private static String[] roles(Officer officer) {
        return officer.roles().stream().map(Role::id).toArray(String[]::new);
    }

    private Role reached(Role asked, String area) {
        Role role = asked;
        while (officers.onDuty(role.id(), area).isEmpty() && role.above().isPresent()) {
            role = role.above().get();
        }
        return role;
    }
}
