package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.DapoApplication;
import uk.dapo.register.Evidence;

/** The climb through the ranks outlives the application: stopped, started again, another shift on duty and the limit moved meanwhile. */
@Tag("own-application")
class RestartTest {

    private final String directory = "target/test-data/" + UUID.randomUUID();

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theClimbGoesOnAfterARestartWithAnotherShiftAndAMovedLimit() {
        String reference;
        try (ConfigurableApplicationContext first = start()) {
            Desk desk = desk(first);
            desk.clockAt(Path.START);
            reference = new Path(desk).served();
        }
        try (ConfigurableApplicationContext second = start()) {
            Desk desk = desk(second);
            JdbcClient jdbc = second.getBean(JdbcClient.class);
            desk.clockAt("2026-06-10T09:00");
            desk.as("dapoTeam").starts("duty", Map.of("dutyPerson", "me", "dutyState", "off"));
            desk.waitUntil("2026-06-10T10:00");
            assertThat(alerts(jdbc, reference)).as("the shift that is there is alerted").containsExactly("dapoTeam>supervisor");

            ProcessInstance change = desk.as("manager").starts("calendar", Map.of("holidayDay", "2026-06-11", "holidayChange", "added",
                    "holidayName", "Bank holiday for a test", "holidaySource", "Royal proclamation, The London Gazette, 10 June 2026"));
            desk.as("superintendent").submits("confirmCalendarChange", change.getId(), Map.of("calendarDecision", "confirm"));
            desk.waitUntil("2026-06-12T13:59");
            assertThat(alerts(jdbc, reference)).endsWith("dapoTeam>supervisor", "legal>legal", "inspector>inspector").hasSize(4);
            assertThat(desk.openForms(reference)).doesNotContain("answerMissedDeadline");
            desk.waitUntil("2026-06-12T14:01");
            assertThat(alerts(jdbc, reference)).endsWith("superintendent>superintendent");
            assertThat(desk.openForms(reference)).contains("answerMissedDeadline");
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DapoApplication.class)
                .properties("server.port=0", "camunda.bpm.job-execution.enabled=false", "dapo.data-directory=" + directory).run();
    }

    private static Desk desk(ConfigurableApplicationContext context) {
        return new Desk(context.getBean(ProcessEngine.class), context.getBean(Evidence.class));
    }

    private static List<String> alerts(JdbcClient jdbc, String reference) {
        return jdbc.sql("select asked_role || '>' || role from register.staff_alert where case_reference = ? and idempotency_key not like 'call-back/%' order by id").param(reference).query(String.class).list();
    }
}
