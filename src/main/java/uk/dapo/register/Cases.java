package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens and finds cases. */
@Component
public class Cases {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    Cases(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The case of this pair; opened now if there is none yet. */
    public CaseFile open(long respondentId, long protectedPersonId, String area, String by) {
        if (respondentId == protectedPersonId) {
            throw new Refusal("Protected person", "the respondent and the protected person are the same person.",
                    "Choose two different people.");
        }
        String reference = numbered("C", "case_number");
        int opened = jdbc.sql("""
                        insert into register.protection_case (reference, respondent_id, protected_person_id, area, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (respondent_id, protected_person_id) do nothing""")
                .params(reference, respondentId, protectedPersonId, area, by, Timestamp.from(clock.instant())).update();
        CaseFile file = jdbc.sql("select * from register.protection_case where respondent_id = ? and protected_person_id = ?")
                .params(respondentId, protectedPersonId).query(CaseFile.class).single();
        if (opened == 1) {
            events.append(file.reference(), by, "case-opened",
                    Map.of("respondent", respondentId, "protectedPerson", protectedPersonId));
        }
        return file;
    }

    /** Holds a case until the end of the transaction: whoever else would hold it waits, and then sees what was done. */
    public void hold(String reference) {
        jdbc.sql("select 1 from register.protection_case where reference = ? for update").param(reference).query((row, n) -> n).list();
    }

    public CaseFile get(String reference) {
        return find(reference).orElseThrow(() -> new Refusal("Case", "there is no case " + reference + ".", "Check the reference."));
    }

    public Optional<CaseFile> find(String reference) {
        return jdbc.sql("select * from register.protection_case where reference = ?").param(reference)
                .query(CaseFile.class).optional();
    }

    /** Keeps the police's own references for a case; a null leaves what is there. */
    public void police(String reference, String crimeReference, String custodyReference) {
        jdbc.sql("""
                        update register.protection_case set crime_reference = coalesce(?, crime_reference),
                               custody_reference = coalesce(?, custody_reference) where reference = ?""")
                .params(crimeReference, custodyReference, reference).update();
    }

    /** The next reference of a series, such as C26-000123: letter, year, number. */
    String numbered(String letter, String sequence) {
        long number = jdbc.sql("select nextval('register." + sequence + "')").query(Long.class).single();
        int year = clock.instant().atZone(LONDON).getYear() % 100;
        return "%s%02d-%06d".formatted(letter, year, number);
    }
}
