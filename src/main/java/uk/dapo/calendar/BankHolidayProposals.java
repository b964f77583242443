package uk.dapo.calendar;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.BankHolidays;
import uk.dapo.clock.CalendarChange;
import uk.dapo.engine.Replan;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Clocks.Foreseen;
import uk.dapo.register.Events;
import uk.dapo.register.Json;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A change of the bank holidays from its proposal to the moment it moves every open clock, or is cancelled. */
@Service
public class BankHolidayProposals {

    /** A proposal and the preview its manager was last shown; {@code previews} counts how often it had to be worked out. */
    public record Proposal(long id, LocalDate day, boolean added, String name, String source, int previews, String preview) {

        /** The change itself. */
        public CalendarChange change() {
            return new CalendarChange(day, added, name, source);
        }
    }

    private static final String CHAIN = "calendar";

    private final JdbcClient jdbc;
    private final Json json;
    private final BankHolidays bankHolidays;
    private final Clocks clocks;
    private final Replan replan;
    private final Submissions submissions;
    private final Events events;
    private final Clock clock;

    BankHolidayProposals(JdbcClient jdbc, Json json, BankHolidays bankHolidays, Clocks clocks, Replan replan, Submissions submissions,
                         Events events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.bankHolidays = bankHolidays;
        this.clocks = clocks;
        this.replan = replan;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what was proposed. There is at most one open proposal a day. */
    public void open(Work work) {
        CalendarChange change = change(submissions.get("proposeBankHoliday", work));
        long id = jdbc.sql("""
                        insert into register.calendar_proposal (root_instance_id, day, added, name, source, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(work.rootInstanceId(), Date.valueOf(change.day()), change.added(), change.name(), change.source(), work.by(),
                        Timestamp.from(clock.instant())).query(Long.class).single();
        events.append(CHAIN, work.by(), "calendar-change-proposed", Map.of("proposal", id, "day", change.day().toString(), "added", change.added()));
    }

    /** Works out what the change would move and keeps that as what the manager is shown. Moves nothing. */
    public void preview(Work work) {
        Proposal proposal = get(work);
        List<Foreseen> all = foresee(proposal.change());
        jdbc.sql("update register.calendar_proposal set preview = ?, previews = previews + 1 where id = ?")
                .params(written(all), proposal.id()).update();
    }

    /**
     * Puts the change in force and moves every open clock, with its timers and due dates.
     *
     * @return false, and nothing changed, if that would no longer be what the manager was shown
     */
    public boolean apply(Work work) {
        clocks.holdStarts();
        Proposal proposal = get(work);
        List<Foreseen> all = foresee(proposal.change());
        if (!moves(written(all)).equals(moves(proposal.preview()))) {
            return false;
        }
        long change = enter(proposal, work);
        replan.clocks(all.stream().map(each -> clocks.move(each.now(), each.now().from(), "calendar-change/" + change, work.by())).toList());
        decide(proposal, "CONFIRMED", change, work);
        events.append(CHAIN, work.by(), "calendar-changed", Map.of("change", change, "day", proposal.day().toString(), "added", proposal.added(),
                "looked-at", all.size(), "moved", all.stream().filter(Foreseen::moves).count()));
        return true;
    }

    /** Gives the change up; nothing moves. */
    public void cancel(Work work) {
        Proposal proposal = get(work);
        decide(proposal, "CANCELLED", null, work);
        events.append(CHAIN, work.by(), "calendar-change-cancelled", Map.of("proposal", proposal.id()));
    }

    /** The proposal of a process instance, if it was kept already. */
    public Optional<Proposal> find(String rootInstanceId) {
        return jdbc.sql("select id, day, added, name, source, previews, preview from register.calendar_proposal where root_instance_id = ?")
                .param(rootInstanceId).query(Proposal.class).optional();
    }

    /** Whether somebody is at work on this day. */
    boolean openFor(LocalDate day) {
        return jdbc.sql("select exists (select 1 from register.calendar_proposal where day = ? and state = 'OPEN')").param(Date.valueOf(day))
                .query(Boolean.class).single();
    }

    static CalendarChange change(Answers answers) {
        return new CalendarChange(answers.day("holidayDay").orElseThrow(), answers.is("holidayChange", "added"), answers.required("holidayName"),
                answers.required("holidaySource"));
    }

    /** What a kept preview says would move. */
    List<Map<String, Object>> moves(String preview) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> moves = (List<Map<String, Object>>) json.map(preview).get("moves");
        return moves;
    }

    /** How many open clocks a kept preview looked at. */
    int lookedAt(String preview) {
        return ((Number) json.map(preview).get("open")).intValue();
    }

    private Proposal get(Work work) {
        return find(work.rootInstanceId()).orElseThrow(() -> new IllegalStateException("No calendar proposal in this process instance"));
    }

    private List<Foreseen> foresee(CalendarChange change) {
        return clocks.foresee(bankHolidays.calendarWith(change));
    }

    private String written(List<Foreseen> all) {
        return json.write(Map.of("open", all.size(), "moves", all.stream().filter(Foreseen::moves).map(each -> {
            Map<String, Object> move = new LinkedHashMap<>();
            move.put("clock", each.now().id());
            move.put("case", each.now().caseReference());
            move.put("instrument", each.now().instrumentReference());
            move.put("kind", each.now().kind());
            move.put("before", each.now().due().toString());
            move.put("after", each.then().toString());
            return move;
        }).toList()));
    }

    private long enter(Proposal proposal, Work work) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update register.calendar_change set withdrawn_at = greatest(entered_at, ?) where day = ? and withdrawn_at is null")
                .params(now, Date.valueOf(proposal.day())).update();
        return jdbc.sql("insert into register.calendar_change (day, added, name, source, entered_by, entered_at) values (?, ?, ?, ?, ?, ?) returning id")
                .params(Date.valueOf(proposal.day()), proposal.added(), proposal.name(), proposal.source(), work.by(), now).query(Long.class).single();
    }

    private void decide(Proposal proposal, String state, Long change, Work work) {
        jdbc.sql("update register.calendar_proposal set state = ?, decided_by = ?, decided_at = ?, calendar_change_id = ? where id = ?")
                .params(state, work.by(), Timestamp.from(clock.instant()), change, proposal.id()).update();
    }
}
