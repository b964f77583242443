package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;

/** Where and until when sections 22 and 28 are in force: data with a source, since the pilot's end has moved three times. */
@Component
public class Commencement {

    /**
     * A period, both days included. {@code assumed}: no instrument is known for it; a demonstration only. One that is not
     * {@code confirmed} counts until legal rejects it; {@code rejectedAt} is when it did, or null.
     */
    public record Period(long id, String area, LocalDate fromDay, LocalDate untilDay, String instrument, boolean assumed, boolean confirmed,
                         String enteredBy, Instant rejectedAt) {

        /** Whether somebody still has to say that the instrument is what it was taken for. */
        public boolean doubtful() {
            return assumed || !confirmed || rejectedAt != null;
        }
    }

    /** What an instrument says, as it is entered. {@code madeOn} and {@code seenWhere} may be null. */
    public record Entry(String area, LocalDate fromDay, LocalDate untilDay, String instrument, LocalDate madeOn, String seenWhere) {
    }

    private static final String COLUMNS = "id, area, from_day, until_day, instrument, assumed, confirmed, entered_by, rejected_at";

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    Commencement(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The period that covers a day in an area: a confirmed one first, one that is assumed last, a rejected one never. */
    public Optional<Period> on(String area, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                         from register.commencement_period
                        where area = ? and ? between from_day and until_day and rejected_at is null
                        order by assumed, confirmed desc, until_day desc, id limit 1""")
                .params(area, day).query(Period.class).optional();
    }

    public Period get(long id) {
        return jdbc.sql("select " + COLUMNS + " from register.commencement_period where id = ?").param(id).query(Period.class).single();
    }

    /** Confirmed periods of an area that share a day with these. */
    public List<Period> overlapping(String area, LocalDate from, LocalDate until) {
        return jdbc.sql("select " + COLUMNS + """
                         from register.commencement_period
                        where area = ? and from_day <= ? and until_day >= ? and confirmed and not assumed and rejected_at is null order by from_day""")
                .params(area, until, from).query(Period.class).list();
    }

    /** Adds a period as somebody found it in an instrument, and gives its id; it counts at once, and is shown as not confirmed. */
    public long enter(Entry entry, String chain, String by) {
        long id = jdbc.sql("""
                        insert into register.commencement_period (area, from_day, until_day, instrument, made_on, seen_where, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(entry.area(), entry.fromDay(), entry.untilDay(), entry.instrument(), entry.madeOn(), entry.seenWhere(), by, now())
                .query(Long.class).single();
        events.append(chain, by, "period-entered", Map.of("period", id, "area", entry.area(), "from", entry.fromDay().toString(), "until", entry.untilDay().toString()));
        return id;
    }

    /** Somebody whose place it is has seen the instrument. */
    public void confirm(long id, String chain, String by) {
        jdbc.sql("update register.commencement_period set confirmed = true, confirmed_by = ?, confirmed_at = ? where id = ?").params(by, now(), id).update();
        events.append(chain, by, "period-confirmed", Map.of("period", id));
    }

    /** The instrument does not say what it was taken to say: the period ends as of now. */
    public void reject(long id, String chain, String by) {
        jdbc.sql("update register.commencement_period set confirmed = false, rejected_by = ?, rejected_at = ? where id = ?").params(by, now(), id).update();
        events.append(chain, by, "period-rejected", Map.of("period", id));
    }

    /** The areas there are, by name. */
    public List<String> areas() {
        return jdbc.sql("select id from register.area order by id").query(String.class).list();
    }

    public boolean areaExists(String area) {
        return jdbc.sql("select count(*) from register.area where lower(id) = lower(?)").param(area).query(Integer.class).single() > 0;
    }

    /** @param force the id of a police force */
    public void addArea(String id, String name, String force, String chain, String by) {
        jdbc.sql("insert into register.area (id, name, force) select ?, ?, name from register.police_force where id = ?").params(id, name, force).update();
        events.append(chain, by, "area-added", Map.of("area", id));
    }

    /** The period a notice was decided under, or before that the one that counts today. */
    public Optional<Period> of(String noticeReference) {
        return jdbc.sql("select commencement_period from register.notice where reference = ? and commencement_period is not null")
                .param(noticeReference).query(Long.class).optional().map(this::get);
    }

    /** Notes which period a notice rests on. */
    public void rests(String noticeReference, long period) {
        jdbc.sql("update register.notice set commencement_period = ? where reference = ?").params(period, noticeReference).update();
    }

    /** In a sentence: which instrument the power rests on, and whether anybody doubts it. */
    public String say(Period period) {
        String rests = "Section 22 in %s rests on %s: %s to %s.".formatted(period.area(), period.instrument(), LondonTime.day(period.fromDay()), LondonTime.day(period.untilDay()));
        if (period.rejectedAt() != null) {
            return rests + " REJECTED by legal on " + LondonTime.say(LondonTime.atLondon(period.rejectedAt())) + ": take legal advice before going on.";
        }
        if (period.assumed()) {
            return rests + " ASSUMED: no instrument is known.";
        }
        return period.confirmed() ? rests : rests + " NOT CONFIRMED yet: recorded by " + period.enteredBy() + "; legal confirms or rejects it.";
    }

    /** Adds a period that is assumed and not in any known instrument, unless one reaches as far already. */
    public void assume(LocalDate from, LocalDate until, String why) {
        jdbc.sql("""
                        insert into register.commencement_period (area, from_day, until_day, instrument, assumed)
                        select id, :from, :until, :why, true from register.area a
                        where not exists (select 1 from register.commencement_period p where p.area = a.id and p.until_day >= :until)""")
                .param("from", from).param("until", until).param("why", why).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
