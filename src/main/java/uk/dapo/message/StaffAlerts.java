package uk.dapo.message;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import uk.dapo.register.Work;

/**
 * Alerts staff on duty, without case content: what runs out, when, in which case, and to look in Tasklist. It is kept who
 * was reached and who took it up. A step that sends is asynchronous and tried again when the server fails.
 */
@Service
public class StaffAlerts implements TaskTaken {

    /** What a recipient's text is logged under, beside their e-mail. */
    private static final String TEXT = "/text";

    private final JdbcClient jdbc;
    private final Officers officers;
    private final Events events;
    private final Clock clock;
    private final AlertChannel channel;
    private final AlertLog log;

    StaffAlerts(JdbcClient jdbc, Officers officers, Events events, Clock clock, AlertChannel channel, AlertLog log) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
        this.channel = channel;
        this.log = log;
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
        Role asked = Role.of(role);
        Role reached = reached(asked, area);
        List<Officer> recipients = officers.onDuty(reached.id(), area);
        int fresh = jdbc.sql("""
                        insert into register.staff_alert (idempotency_key, case_reference, asked_role, role, area, subject, recipients, channel, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (idempotency_key) do nothing""")
                .params(key, work.caseReference(), asked.id(), reached.id(), area, subject,
                        recipients.stream().map(Officer::email).filter(Objects::nonNull).toArray(String[]::new),
                        recipients.isEmpty() ? "NONE" : channel.name(), Timestamp.from(clock.instant())).update();
        if (fresh == 0) {
            return;
        }
        events.append(work.caseReference(), work.by(), recipients.isEmpty() ? "staff-nobody-on-duty" : "staff-alerted",
                Map.of("role", reached.id(), "asked", asked.id(), "recipients", recipients.size()));
        Alert alert = new Alert(key, work.caseReference(), subject, limit == null ? null : LondonTime.say(LondonTime.atLondon(limit)), asked, reached);
        List<String> failed = new ArrayList<>();
        for (Officer recipient : recipients) {
            if (!log.reached(key, recipient.username()) && !deliver(alert, recipient)) {
                failed.add(recipient.username());
            }
            if (channel.texts() && recipient.phone() != null && !log.reached(key + TEXT, recipient.username()) && !text(alert, recipient)) {
                failed.add(recipient.username());
            }
        }
        if (!failed.isEmpty()) {
            throw new AlertNotSent(failed.size() + " of " + recipients.size() + " messages could not be handed over");
        }
    }

    /** Somebody of an alerted role works on the case: the alert is taken up. */
    @Override
    public void taken(String caseReference, String username) {
        Optional<Officer> officer = officers.find(username);
        if (officer.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update register.staff_alert set taken_by = ?, taken_at = ?
                        where case_reference = ? and taken_at is null and role = any(?) and area = any(?) returning id""")
                .params(username, Timestamp.from(clock.instant()), caseReference, officer.get().roles().stream().map(Role::id).toArray(String[]::new),
                        officer.get().areas().toArray(String[]::new)).query(Long.class).list()
                .forEach(id -> events.append(caseReference, username, "staff-alert-taken", Map.of("alert", id)));
    }

    private boolean deliver(Alert alert, Officer recipient) {
        if (channel.needsAddress() && recipient.email() == null) {
            log.record(alert.key(), recipient, "NONE", "no address");
            return true;
        }
        try {
            log.record(alert.key(), recipient, channel.name(), channel.deliver(alert, recipient));
            return true;
        } catch (AlertNotSent e) {
            log.record(alert.key(), recipient, channel.name(), AlertLog.FAILED);
            return false;
        }
    }

    private boolean text(Alert alert, Officer recipient) {
        try {
            log.record(alert.key() + TEXT, recipient, "TEXT", channel.text(alert, recipient));
            return true;
        } catch (AlertNotSent e) {
            log.record(alert.key() + TEXT, recipient, "TEXT", AlertLog.FAILED);
            return false;
        }
    }

    private Role reached(Role asked, String area) {
        Role role = asked;
        while (officers.onDuty(role.id(), area).isEmpty() && role.above().isPresent()) {
            role = role.above().get();
        }
        return role;
    }
}
