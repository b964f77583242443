package uk.dapo.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in force now: notices that were given, orders that were made, until they end. */
@Component
public class LiveInstruments {

    /** {@code untilDay} is the last day of an order for a term, else null. */
    public record Live(String kind, String reference, String caseReference, String area, Instant from, LocalDate untilDay, String untilEvent, boolean served) {
    }

    private static final String LIVE = """
            select case i.kind when 'NOTICE' then 'DAPN' else 'DAPO' end as kind, i.reference, i.case_reference, i.area,
                   coalesce(n.served_at, o.made_at) as "from", o.until_day, o.until_event,
                   coalesce(n.served_at, o.served_at) is not null as served
            from register.instrument i join register.protection_case c on c.reference = i.case_reference
              left join register.notice n on n.reference = i.reference
              left join register.protection_order o on o.reference = i.reference
            where ((i.kind = 'NOTICE' and i.state = 'IN_FORCE') or (i.kind = 'ORDER' and i.state = 'IN_FORCE'))""";

    private final JdbcClient jdbc;

    LiveInstruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Live> against(long respondentId) {
        return jdbc.sql(LIVE + " and c.respondent_id = ? order by i.reference").param(respondentId).query(Live.class).list();
    }

    /** Of one pair: a second notice or order for them would be a duplicate. */
    public List<Live> of(String caseReference) {
        return jdbc.sql(LIVE + " and c.reference = ? order by i.reference").param(caseReference).query(Live.class).list();
    }
}
