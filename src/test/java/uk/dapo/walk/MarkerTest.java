package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.document.Documents;

/**
 * Plants a marker in every free field, works a case to its order, and looks for the markers: no engine table, no log line
 * and no event holds a person's data, and the secret place is in no paper and in no table in clear.
 */
@CaseTest
@Import(Desk.class)
@ExtendWith(OutputCaptureExtension.class)
class MarkerTest {

    private static final String SECRET = "Zzhidden";

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Documents documents;

    private final Set<String> planted = new TreeSet<>();

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void noPersonsDataInTheEngineAndNoSecretPlaceAnywhereInClear(CapturedOutput log) throws Exception {
        desk.clockAt(Path.START);
        Path path = new Path(desk);
        String reference = path.drafted(marked(Entries.reportAbuse()),
                marked(but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null, "respondentAddress", "at 2 Other Street",
                        "protectedPersonAddress", SECRET + " House, 9 " + SECRET + " Mews, Leeds LS1 4AP", "protectedPersonPhone", "07700900" + "123",
                        "protectedPersonSafeContact", SECRET + "Contact mornings only", "respondentAliases", "an alias", "childrenAffected", true,
                        "childrenDetails", "names of children", "interpreterLanguage", "Welsh")),
                marked(but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false)));
        desk.as("constable").starts("victim-contact", VictimEntries.safeContact(reference, "contactWay", "letter", "contactNumber", null,
                "contactAddress", SECRET + " Person, 9 " + SECRET + " Mews, Leeds, LS1 4AP", "contactSafeWord", SECRET + "word"));
        desk.as("inspector").submits("decideNotice", reference, marked(Entries.giveNotice()));
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, marked(Entries.notFound()));
        desk.as("supervisor").submits("decideFurtherAttempt", reference, marked(Entries.furtherAttempt("tryAgain")));
        desk.as("constable").submits("serveNotice", reference, marked(Entries.serveNotice(Path.SERVED)));
        desk.as("dapoTeam").submits("prepareComplaint", reference, marked(Entries.prepareComplaint()));
        desk.as("legal").submits("draftClause", reference, marked(but(Entries.draftClause("ZONE", false), "clauseDetail", "between Park Lane, Fell Road and Barclay Road", "clauseMap", "MAP-1")));
        desk.as("legal").submits("considerConflicts", reference, marked(but(Entries.considerConflicts(), "workConflict", "avoided", "conflictNote", "he passes it on his way to work")));
        desk.as("legal").submits("fileApplication", reference, marked(Entries.fileApplication("2026-06-09T14:01")));
        desk.as("courtLiaison").submits("listHearing", reference, marked(but(Entries.listHearing("2026-06-12T10:00"), "lateReason", "the list is full")));
        desk.as("superintendent").submits("approveLateHearing", reference, marked(Map.of("lateDecision", "accept", "legalAdvice", "Counsel advised to tell the court.")));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:02"));
        desk.waitUntil("2026-06-12T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-12T10:30", "2027-06-11"));
        desk.settle();
        desk.as("constable").submits("serveOrder", reference, marked(Entries.serveOrder("2026-06-12T10:40")));
        desk.as("dapoTeam").submits("confirmRegistration", reference, marked(Entries.confirmRegistration("2026-06-12T10:45")));
        desk.as("offenderManager").submits("recordNotification", reference, marked(Entries.recordNotification("2026-06-12T10:50")));

        var call = desk.as("victimCare").starts("victim-call", Map.of("callCase", reference));
        desk.as("victimCare").submits("checkCaller", call.getId(), Map.of("callerCheck", "questions", "saidSafeWord", SECRET + " wrong", "saidPostcode", SECRET));
        desk.as("victimCare").submits("endCall", call.getId(), marked(Map.of("nothingSaid", true, "callNote", "a man who would not say his name")));
        desk.settle();
        assertThat(jdbc.sql("select count(*) from register.outward_message where case_reference = ?").param(reference).query(Integer.class).single())
                .as("messages to the protected person left").isPositive();

        assertThat(planted).as("markers planted").hasSizeGreaterThan(24);
        assertThat(found("public", "Planted")).as("markers in engine tables").isEmpty();
        assertThat(found("public", SECRET)).as("secret place in engine tables").isEmpty();
        assertThat(found("register", SECRET)).as("secret place in clear on the register").isEmpty();
        assertThat(jdbc.sql("select count(*) from register.event where refers::text like '%Planted%'").query(Integer.class).single()).isZero();
        assertThat(log.getAll()).doesNotContain(SECRET).doesNotContain("Plantedrespondent");
        // and the search itself finds what is there
        assertThat(found("register", "PlantedrespondentName")).isNotEmpty();
        for (var document : documents.list(reference)) {
            try (PDDocument pdf = Loader.loadPDF(documents.content(document.id()).orElseThrow())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Plantedrespondent").doesNotContain(SECRET).doesNotContain("LS1 4AP");
            }
        }
        assertThat(documents.list(reference)).hasSize(2);
    }

    /** Every free text gets a marker of its own field. */
    private Map<String, Object> marked(Map<String, Object> answers) {
        Map<String, Object> marked = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            boolean free = value instanceof String text && !key.endsWith("Force") && text.contains(" ") && !text.startsWith("20");
            if (free) {
                planted.add("Planted" + key);
            }
            marked.put(key, free ? "Planted" + key + " " + value : value);
        });
        return marked;
    }

    /** Columns of a schema, text or binary, in which a marker stands. */
    private List<String> found(String schema, String marker) {
        List<String> found = new ArrayList<>();
        jdbc.sql("select table_name, column_name, data_type from information_schema.columns where table_schema = ? and data_type in "
                        + "('character varying', 'text', 'jsonb', 'bytea', 'ARRAY', 'character')").param(schema)
                .query((row, n) -> Map.entry(row.getString(1), Map.entry(row.getString(2), row.getString(3)))).list().forEach(column -> {
                    String name = "\"" + column.getValue().getKey() + "\"";
                    String text = column.getValue().getValue().equals("bytea") ? "encode(" + name + ", 'escape')" : name + "::text";
                    boolean there = jdbc.sql("select exists (select 1 from " + schema + ".\"" + column.getKey() + "\" where position(:marker in " + text + ") > 0)")
                            .param("marker", marker).query(Boolean.class).single();
                    // deployed models and forms carry field names, never answers
                    if (there && !column.getKey().equals("act_ge_bytearray")) {
                        found.add(column.getKey() + "." + column.getValue().getKey());
                    } else if (there && jdbc.sql("select exists (select 1 from public.act_ge_bytearray where deployment_id_ is null and position(:marker in encode(bytes_, 'escape')) > 0)")
                            .param("marker", marker).query(Boolean.class).single()) {
                        found.add("act_ge_bytearray (not a deployment)");
                    }
                });
        return found;
    }
}
