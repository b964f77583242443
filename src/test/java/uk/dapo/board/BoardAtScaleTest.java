package uk.dapo.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;
import uk.dapo.walk.MadeOrder;

/** The board with a hundred times a year's cases closed behind it: it reads what is open. What each page took is printed. */
@CaseTest
@Import(Desk.class)
@Tag("soak")
class BoardAtScaleTest {

    /** The pilot's notices, and a hundred times as many. */
    private static final int ONCE = 219;
    private static final int HUNDREDFOLD = 21_900;
    private static final int PEOPLE = 155;
    /** As many as the pilot has, each with its step's time. */
    private static final int TASKS_OF_A_CASE = 24;
    private static final String EXPLAIN = "explain (analyze, timing off, format json) ";

    @Autowired
    Desk desk;
    @Autowired
    Board board;
    @Autowired
    CaseSearch search;
    @Autowired
    Figures figures;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void closedCasesCostTheBoardNothing() {
        MadeOrder.of(desk);
        identity.setAuthentication("manager", List.of("manager"));
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            copyPeople();
            copyClosedCases("X", ONCE);
            long before = read();
            say("with a year's " + ONCE + " closed cases");
            copyClosedCases("Y", HUNDREDFOLD);
            long after = read();
            say("with " + HUNDREDFOLD + " closed cases more");
            // rows read, not time: a busy machine is slow, not broken
            assertThat(after).isLessThan(before + 1_000);
            assertThat(readForFigures("2025-01-01", "2025-12-31")).as("of another year").isLessThan(1_000);
            transaction.setRollbackOnly();
        });
    }

    private void say(String which) {
        System.out.printf("Managers' pages %s: board %d ms, cases %d ms, figures %d ms%n", which, took(() -> board.now(null, null, null, null)),
                took(() -> search.find(null, null, null, null, 0)), took(() -> figures.of(Period.of("2026-01-01", "2026-12-31", Clock.systemUTC()), null)));
    }

    /** The median of five. */
    private static long took(Runnable page) {
        page.run();
        return LongStream.range(0, 5).map(n -> {
            long began = System.nanoTime();
            page.run();
            return (System.nanoTime() - began) / 1_000_000;
        }).sorted().skip(2).findFirst().orElseThrow();
    }

    /** Rows that the database reads for the board's lists, as it says itself. */
    private long read() {
        jdbc.sql("analyze act_hi_taskinst, act_hi_procinst, register.notice, register.clock, register.protection_case, register.instrument, register.victim_update, register.staff_alert, register.breach").update();
        return List.of(BoardSql.CLOCKS, BoardSql.BREACHES, BoardSql.ESCALATIONS, BoardSql.CALL_BACKS).stream()
                .mapToLong(rows -> read(jdbc.sql(EXPLAIN + rows).param("who", "manager").param("now", Timestamp.from(desk.now())))).sum();
    }

    private long readForFigures(String from, String to) {
        return read(jdbc.sql(EXPLAIN + Figures.FACTS).param("from", LocalDate.parse(from)).param("to", LocalDate.parse(to)).param("areas", new String[] {"Bromley", "Croydon", "Sutton"}));
    }

    private static long read(JdbcClient.StatementSpec explained) {
        return Pattern.compile("\"(?:Actual Rows|Rows Removed by Filter|Rows Removed by Index Recheck)\": (\\d+)").matcher(String.join("\n", explained.query(String.class).list()))
                .results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
    }

    private void copyPeople() {
        jdbc.sql("insert into register.person (name, date_of_birth, recorded_by, recorded_at) select 'Copied ' || n, date '1990-01-01', 'test', now() from generate_series(1, :people) n")
                .param("people", PEOPLE).update();
    }

    /** Each with a notice that ended and the clock of its hearing, met. */
    private void copyClosedCases(String letter, int closed) {
        // one pair has one case
        int before = jdbc.sql("select count(*) from register.protection_case where reference ~ '^[XY][0-9]+$'").query(Integer.class).single();
        jdbc.sql("""
                        insert into register.protection_case (reference, respondent_id, protected_person_id, area, opened_by, opened_at)
                        select :letter || row_number() over (), a.id, b.id, (array['Bromley', 'Croydon', 'Sutton'])[1 + (a.id + b.id) % 3], 'test', timestamptz '2026-02-01 10:00Z'
                        from register.person a, register.person b where a.id <> b.id and a.name like 'Copied %' and b.name like 'Copied %' order by a.id, b.id offset :before limit :closed""")
                .param("letter", letter).param("before", before).param("closed", closed).update();
        jdbc.sql("insert into register.instrument (reference, kind, case_reference, area, state, opened_at) select 'N' || reference, 'NOTICE', reference, area, 'ENDED', opened_at from register.protection_case where reference like :like")
                .param("like", letter + "%").update();
        jdbc.sql("insert into register.notice (reference, served_at, ended_at, end_reason) select reference, opened_at, opened_at, 'ENDED' from register.instrument where reference like :like").param("like", "N" + letter + "%").update();
        jdbc.sql("""
                        insert into register.clock (case_reference, instrument_reference, kind, started_by, from_at, due_at, inclusive, explanation, section, calendar_version, met_at, closed_at, close_reason)
                        select case_reference, reference, 'hearing-after-notice', 'notice-given', opened_at, opened_at + interval '2 days', true, '', '', '', opened_at, opened_at, 'met'
                        from register.instrument where reference like :like""").param("like", "N" + letter + "%").update();
        jdbc.sql("""
                        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)
                        select 'P' || reference, 'P' || reference, reference, 'copied', 'copied', opened_at, opened_at, 'COMPLETED' from register.protection_case where reference like :like""")
                .param("like", letter + "%").update();
        jdbc.sql("""
                        insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_inst_id_, name_, start_time_, end_time_, duration_, delete_reason_)
                        select 'T' || reference || '-' || n, 'step' || n, 'copied', 'P' || reference, 'Step', opened_at, opened_at, 1000 * n * length(reference), 'completed'
                        from register.protection_case, generate_series(1, :tasks) n where reference like :like""")
                .param("tasks", TASKS_OF_A_CASE).param("like", letter + "%").update();
    }
}
