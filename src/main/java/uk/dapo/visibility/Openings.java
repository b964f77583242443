package uk.dapo.visibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Events;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OpenedCases;
import uk.dapo.register.Submissions;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;
import uk.dapo.register.Work;

/** Cases opened to somebody who would not see them. Each opening, closing and review is an event of the case. */
@Service
public class Openings {

    private static final String SELECT = """
            select o.id, o.case_reference, c.area, o.username, coalesce(f.name, o.username) as name, o.kind, o.purpose, o.reason, o.opened_at, o.until_at, o.finding
            from register.case_opening o join register.protection_case c on c.reference = o.case_reference left join register.officer f on f.username = o.username""";

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Instruments instruments;
    private final Visibility visibility;
    private final OpenedCases opened;
    private final Events events;
    private final Clock clock;

    Openings(JdbcClient jdbc, Submissions submissions, Instruments instruments, Visibility visibility, OpenedCases opened, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.instruments = instruments;
        this.visibility = visibility;
        this.opened = opened;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the case that was asked for, at once. */
    public Opening open(Work work) {
        Answers asked = submissions.get("askToSeeCase", work);
        String reference = instruments.caseOf(asked.required("openedReference")).orElseThrow().reference();
        long id = opened.open(reference, work.by(), visibility.of(work.by(), reference) == Sight.RESTRICTED, asked.required("openingPurpose"),
                asked.required("openingReason"), work.rootInstanceId());
        return find(id);
    }

    /** The reader is done, or the time is over. */
    public void close(long id) {
        Opening opening = find(id);
        Instant now = clock.instant();
        if (now.isBefore(opening.untilAt())) {
            jdbc.sql("update register.case_opening set until_at = ? where id = ?").params(Timestamp.from(now), id).update();
        }
        events.append(opening.caseReference(), opening.username(), "case-closed-again", Map.of("opening", id));
    }

    /** Keeps what a manager found of a broken glass. */
    public void review(long id, Work work) {
        Answers answers = submissions.get("reviewOpening", work);
        String finding = answers.is("openingFinding", "justified") ? "JUSTIFIED" : "NOT_JUSTIFIED";
        String by = submissions.submitter("reviewOpening", work).orElseThrow();
        jdbc.sql("update register.case_opening set reviewed_by = ?, reviewed_at = ?, finding = ?, finding_note = ? where id = ?")
                .params(by, Timestamp.from(clock.instant()), finding, answers.required("openingFindingNote"), id).update();
        events.append(find(id).caseReference(), by, "glass-broken-reviewed", Map.of("opening", id, "finding", finding));
    }

    /** The notice, application or order that was asked for by its own reference, or else the newest of the case; null when there is none. */
    public String instrument(Work work) {
        String asked = submissions.get("askToSeeCase", work).required("openedReference");
        return instruments.find(asked).map(Instrument::reference).orElseGet(() -> {
            List<Instrument> all = instruments.of(asked);
            return all.isEmpty() ? null : all.get(all.size() - 1).reference();
        });
    }

    public Opening find(long id) {
        return jdbc.sql(SELECT + " where o.id = ?").param(id).query(Openings::row).single();
    }

    Optional<Opening> of(String rootInstanceId) {
        return jdbc.sql(SELECT + " where o.root_instance_id = ?").param(rootInstanceId).query(Openings::row).optional();
    }

    List<Opening> ofCase(String caseReference) {
        return jdbc.sql(SELECT + " where o.case_reference = ? order by o.opened_at desc limit 50").param(caseReference).query(Openings::row).list();
    }

    /** What was opened in these areas, the newest first. */
    public List<Opening> in(Collection<String> areas) {
        return jdbc.sql(SELECT + " where c.area = any(?) order by o.opened_at desc limit 500").param(areas.toArray(String[]::new)).query(Openings::row).list();
    }

    private static Opening row(ResultSet row, int number) throws SQLException {
        return new Opening(row.getLong("id"), row.getString("case_reference"), row.getString("area"), row.getString("username"), row.getString("name"),
                row.getString("kind").equals("BREAK_GLASS"), row.getString("purpose"), row.getString("reason"), row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("until_at").toInstant(), row.getString("finding"));
    }
}
