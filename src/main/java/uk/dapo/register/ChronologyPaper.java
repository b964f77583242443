package uk.dapo.register;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;

/** Everything that was done in a case, in order, from the audit trail: what, when, by whom, by reference. */
@Component
class ChronologyPaper implements PaperSource {

    private final PaperFacts facts;
    private final JdbcClient jdbc;
    private final Json json;

    ChronologyPaper(PaperFacts facts, JdbcClient jdbc, Json json) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.CHRONOLOGY;
    }

    /** Readings are not things done, and where the protected person's data was opened is nobody's business but the force's. */
    @Override
    public Paper paper(Work work) {
        List<Map<String, String>> rows = jdbc.sql("""
                        select e.number, e.at, coalesce(o.name, e.by_whom), e.kind, e.refers from register.event e
                        left join register.officer o on o.username = e.by_whom
                        where e.chain = ? and e.kind not in ('form-opened', 'document-opened', 'documents-listed', 'order-read', 'confidential-opened', 'place-recorded') order by e.number""")
                .param(work.caseReference())
                .query((row, n) -> Map.of("number", row.getString(1), "at", PaperFacts.time(row.getTimestamp(2).toInstant()),
                        "by", row.getString(3).equals("system") ? "the system" : row.getString(3), "what", what(row.getString(4), json.map(row.getString(5))))).list();
        return facts.begin(kind(), "Chronology of case", new Work(work.rootInstanceId(), work.instanceId(), work.caseReference(), null, null, work.by()))
                .rows("events", rows).paper();
    }

    private static String what(String kind, Map<String, Object> refers) {
        String words = Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
        Object subject = refers.containsKey("form") ? english(refers.get("form").toString()) : refers.getOrDefault("instrument", refers.get("kind"));
        return subject == null ? words : words + ": " + subject;
    }

    /** A form is named by what is done in it. */
    private static String english(String form) {
        return form.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.UK);
    }
}
