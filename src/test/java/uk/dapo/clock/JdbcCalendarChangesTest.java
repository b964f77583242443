package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class JdbcCalendarChangesTest {

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        jdbc.sql("create schema if not exists register").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2__calendar.sql")).execute(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from register.calendar_change").update();
    }

    @Test
    void readsWhatStandsAndNotWhatWasWithdrawn() {
        enter("2027-07-05", true, "Day of thanks");
        enter("2027-05-03", false, "moved to 7 May");
        enter("2027-08-02", true, "a mistake");
        jdbc.sql("update register.calendar_change set withdrawn_at = entered_at + interval '1 hour' where day = '2027-08-02'").update();

        assertThat(new JdbcCalendarChanges(jdbc).current()).containsExactly(
                new CalendarChange(LocalDate.of(2027, 5, 3), false, "moved to 7 May", "a proclamation"),
                new CalendarChange(LocalDate.of(2027, 7, 5), true, "Day of thanks", "a proclamation"));
        assertThat(new BankHolidays(new JdbcCalendarChanges(jdbc)).calendar().disregarded(LocalDate.of(2027, 7, 5))).isTrue();
    }

    @Test
    void oneDayHasOneChangeInForceAndMayHaveAnotherOnceThatIsWithdrawn() {
        enter("2027-07-05", true, "Day of thanks");
        assertThatThrownBy(() -> enter("2027-07-05", false, "no")).isInstanceOf(DataIntegrityViolationException.class);

        jdbc.sql("update register.calendar_change set withdrawn_at = entered_at").update();
        enter("2027-07-05", false, "no");

        assertThat(new JdbcCalendarChanges(jdbc).current()).singleElement().matches(change -> !change.added());
    }

    @Test
    void aChangeWithoutASourceIsRefused() {
        assertThatThrownBy(() -> enter("2027-07-05", true, "  ")).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static void enter(String day, boolean added, String name) {
        jdbc.sql("""
                        insert into register.calendar_change (day, added, name, source, entered_by, entered_at)
                        values (?::date, ?, ?, 'a proclamation', 'manager1', '2027-01-04T09:00Z')""")
                .params(day, added, name).update();
    }
}
