package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens instruments and keeps the state of each; what a state means belongs to the phase that sets it. */
@Component
public class Instruments {

    private static final String COLUMNS = "reference, kind, case_reference, area, follows, state";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Events events;
    private final Clock clock;

    Instruments(JdbcClient jdbc, Cases cases, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an instrument and gives its reference, such as N26-000017. {@code follows} may be null. */
    public Instrument open(Instrument.Kind kind, String caseReference, String follows, String state, String processInstanceId, String by) {
        kind.require(state);
        String reference = cases.numbered(kind.letter, kind.sequence);
        jdbc.sql("""
                        insert into register.instrument (reference, kind, case_reference, area, follows, state, process_instance_id, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, kind.name(), caseReference, cases.get(caseReference).area(), follows, state,
                        processInstanceId, Timestamp.from(clock.instant())).update();
        events.append(caseReference, by, kind.name().toLowerCase() + "-opened", Map.of("instrument", reference, "state", state));
        return get(reference);
    }

    public Instrument get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("No instrument " + reference));
    }

    public Optional<Instrument> find(String reference) {
        return jdbc.sql("select " + COLUMNS + " from register.instrument where reference = ?").param(reference)
                .query(Instrument.class).optional();
    }

    /** The case that a reference of any kind belongs to: its own, or that of a notice, an application or an order. */
    public Optional<CaseFile> caseOf(String reference) {
        return find(reference).map(instrument -> cases.get(instrument.caseReference())).or(() -> cases.find(reference));
    }

    /** The instrument and those it came from, nearest first: an order, its application, the notice before it. */
    public List<String> lineage(String reference) {
        return jdbc.sql("""
                        with recursive line (reference, follows, depth) as (
                          select reference, follows, 0 from register.instrument where reference = ?
                          union all
                          select i.reference, i.follows, depth + 1 from register.instrument i join line on i.reference = line.follows)
                        select reference from line order by depth""").param(reference).query(String.class).list();
    }

    /** The instrument, those it came from and those that came from it: all whose work may ask a clock of it. */
    public List<String> family(String reference) {
        return jdbc.sql("""
                        with recursive down (reference) as (
                          select reference from register.instrument where reference = :of
                          union
                          select i.reference from register.instrument i join down on i.follows = down.reference)
                        select reference from down union select unnest(cast(:line as text[]))""")
                .param("of", reference).param("line", lineage(reference).toArray(String[]::new)).query(String.class).list();
    }

    /** The instrument and those that came from it. */
    public List<String> descent(String reference) {
        return jdbc.sql("""
                        with recursive down (reference) as (
                          select reference from register.instrument where reference = ?
                          union
                          select i.reference from register.instrument i join down on i.follows = down.reference)
                        select reference from down""").param(reference).query(String.class).list();
    }

    /**
     * Moves an instrument to a new state from one of the states it may come from.
     *
     * @throws IllegalStateException naming the current state, when it is none of {@code from}
     * @throws IllegalArgumentException when its kind has no state {@code to}
     */
    public void move(String reference, String to, String by, String... from) {
        Instrument now = get(reference);
        now.kind().require(to);
        if (!List.of(from).contains(now.state())) {
            throw new IllegalStateException("%s cannot become %s. Current state: %s".formatted(reference, to, now.state()));
        }
        jdbc.sql("update register.instrument set state = ? where reference = ?").params(to, reference).update();
        events.append(now.caseReference(), by, now.kind().name().toLowerCase() + "-" + to.toLowerCase().replace('_', '-'),
                Map.of("instrument", reference, "from", now.state(), "to", to));
    }

    public List<Instrument> of(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " from register.instrument where case_reference = ? order by opened_at, reference")
                .param(caseReference).query(Instrument.class).list();
    }
}
