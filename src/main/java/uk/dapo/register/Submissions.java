package uk.dapo.register;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.HashSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every form ever submitted, immutable; the newest answer to a question is the one that counts. */
@Component
public class Submissions {

    private final JdbcClient jdbc;
    private final Json json;
    private final ObjectMapper mapper;
    private final Confidential confidential;
    private final Events events;
    private final Instruments instruments;

    Submissions(JdbcClient jdbc, Json json, ObjectMapper mapper, Confidential confidential, Events events, Instruments instruments) {
        this.jdbc = jdbc;
        this.json = json;
        this.mapper = mapper;
        this.confidential = confidential;
        this.events = events;
        this.instruments = instruments;
    }

    /**
     * Keeps a submission and seals its confidential answers, in the caller's transaction; gives its id.
     *
     * @param guarded the confidential answers that nothing for the respondent may give away
     */
    public long keep(Submission s, String formJson, Set<String> guarded) {
        jdbc.sql("insert into register.form_version (sha256, form, json) values (?, ?, cast(? as jsonb)) on conflict do nothing")
                .params(s.formSha256(), s.form(), formJson).update();
        long id = jdbc.sql("""
                        insert into register.submission (form, form_sha256, process_instance_id, root_instance_id, task_id,
                          case_reference, instrument_reference, submitted_by, submitted_at, answers, shown)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb)) returning id""")
                .params(s.form(), s.formSha256(), s.work().instanceId(), s.work().rootInstanceId(), s.taskId(), s.work().caseReference(),
                        s.work().instrumentReference(), s.by(), Timestamp.from(s.at()), json.write(s.answers().values()), json.write(s.shown()))
                .query(Long.class).single();
        s.secrets().forEach((field, text) -> jdbc
                .sql("insert into register.submission_secret (submission_id, field, sealed, guarded) values (?, ?, ?, ?)")
                .params(id, field, confidential.seal(text, field), guarded.contains(field)).update());
        events.append(s.work().caseReference() == null ? "intake" : s.work().caseReference(), s.by(), "form-submitted",
                Map.of("form", s.form(), "submission", id));
        return id;
    }

    /** Keeps a submission that nothing confidential was asked in. */
    public long keep(Submission s, String formJson) {
        if (!s.secrets().isEmpty()) {
            throw new IllegalArgumentException("Form " + s.form() + " has confidential answers: say which are guarded");
        }
        return keep(s, formJson, Set.of());
    }

    /** Notes on what a process instance has collected so far which case and instrument it turned out to be for. */
    public void belongTo(Work work, String caseReference, String instrumentReference) {
        String rootInstanceId = work.rootInstanceId();
        jdbc.sql("update register.submission set case_reference = ? where root_instance_id = ? and case_reference is null")
                .params(caseReference, rootInstanceId).update();
        if (instrumentReference == null) {
            return;
        }
        jdbc.sql("update register.submission set instrument_reference = ? where root_instance_id = ? and instrument_reference is null")
                .params(instrumentReference, rootInstanceId).update();
    }

    /** The newest answers by field: of this process instance, and of the instruments its own one came from. */
    public Map<String, Object> answers(String rootInstanceId, String instrumentReference) {
        return answersBut("", rootInstanceId, instrumentReference);
    }

    /** As {@link #answers}, but for those given in one form: each turn of a loop starts with its own questions empty. */
    public Map<String, Object> answersBut(String form, String rootInstanceId, String instrumentReference) {
        return newest("answers", form, rootInstanceId, instrumentReference, new TypeReference<>() { });
    }

    /** As {@link #answers}, in the words people read. */
    public Map<String, Submission.Shown> shown(String rootInstanceId, String instrumentReference) {
        return newest("shown", "", rootInstanceId, instrumentReference, new TypeReference<>() { });
    }

    /** The newest answers to all that was asked so far. */
    public Answers all(Work work) {
        return new Answers(answers(work.rootInstanceId(), line(work)));
    }

    /** The newest submission of one form. */
    public Optional<Answers> newest(String form, Work work) {
        return jdbc.sql("""
                        select answers from register.submission
                        where form = :form and (root_instance_id = :root or instrument_reference = any(cast(:line as text[]))) order by id desc limit 1""")
                .param("form", form).param("root", work.rootInstanceId()).param("line", line(line(work)))
                .query(String.class).optional().map(json::map).map(Answers::new);
    }

    /** @throws IllegalStateException when the form was never submitted */
    public Answers get(String form, Work work) {
        return newest(form, work).orElseThrow(() -> new IllegalStateException("Form " + form + " was not submitted"));
    }

    /** Who submitted a form last. */
    public Optional<String> submitter(String form, Work work) {
        return jdbc.sql("""
                        select submitted_by from register.submission
                        where form = :form and (root_instance_id = :root or instrument_reference = any(cast(:line as text[]))) order by id desc limit 1""")
                .param("form", form).param("root", work.rootInstanceId()).param("line", line(line(work)))
                .query(String.class).optional();
    }

    /** Everybody who submitted a form in this piece of work, and whoever did so last for its instrument or one that came before. */
    public Set<String> submitters(String form, Work work) {
        Set<String> all = new HashSet<>(jdbc.sql("select submitted_by from register.submission where form = ? and root_instance_id = ?")
                .params(form, work.rootInstanceId()).query(String.class).list());
        submitter(form, work).ifPresent(all::add);
        return all;
    }

    /** When a form was submitted last. */
    public Instant at(String form, Work work) {
        return jdbc.sql("""
                        select submitted_at from register.submission
                        where form = :form and (root_instance_id = :root or instrument_reference = any(cast(:line as text[]))) order by id desc limit 1""")
                .param("form", form).param("root", work.rootInstanceId()).param("line", line(line(work)))
                .query(Timestamp.class).single().toInstant();
    }

    private static String line(Work work) {
        return work.instrumentReference() == null ? work.follows() : work.instrumentReference();
    }

    /** Opens one confidential answer, the newest to that field. The opening is an event that names its purpose. */
    public Optional<String> open(String field, Work work, String purpose) {
        return jdbc.sql("""
                        select ss.sealed, s.id, s.case_reference from register.submission_secret ss join register.submission s on s.id = ss.submission_id
                        where ss.field = :field and (s.root_instance_id = :root or s.instrument_reference = any(cast(:line as text[])))
                        order by s.id desc limit 1""")
                .param("field", field).param("root", work.rootInstanceId()).param("line", line(line(work)))
                .query((row, n) -> {
                    String chain = row.getString("case_reference");
                    confidential.record(new Confidential.Look(chain == null ? "intake" : chain, work.by(), purpose), Map.of("submission", row.getLong("id"), "field", field));
                    return confidential.open(row.getBytes("sealed"), field);
                }).optional();
    }

    /**
     * Opens confidential answers that belong together: of the newest submission in a case that answers the leading one. The
     * opening is an event that names its purpose.
     */
    public Optional<Opened> openTogether(String leading, String caseReference, String by, String purpose) {
        Optional<Long> submission = jdbc.sql("""
                        select s.id from register.submission_secret ss join register.submission s on s.id = ss.submission_id
                        where ss.field = ? and s.case_reference = ? order by s.id desc limit 1""")
                .params(leading, caseReference).query(Long.class).optional();
        return submission.map(id -> {
            confidential.record(new Confidential.Look(caseReference, by, purpose), Map.of("submission", id, "field", leading));
            return new Opened(id, opened(id));
        });
    }

    /** Opens the confidential answers of the newest submission of one form in this piece of work. */
    public Map<String, String> openForm(String form, Work work, String purpose) {
        long id = jdbc.sql("select max(id) from register.submission where form = ? and root_instance_id = ?").params(form, work.rootInstanceId())
                .query(Long.class).single();
        confidential.record(new Confidential.Look(work.caseReference(), work.by(), purpose), Map.of("submission", id, "form", form));
        return opened(id);
    }

    /**
     * Opens the newest answer to every question of a case that was answered in confidence and in words; by the question as it
     * was asked. Who looked, why, and at which, is an event.
     *
     * @param but questions to leave out, as the beginning of their keys
     */
    public Map<String, String> openWords(String caseReference, String but, String by, String purpose) {
        Map<String, String> answers = new LinkedHashMap<>();
        // a list: jsonb puts the keys of a map within in an order of its own, and the event's hash would not hold
        List<String> fields = new java.util.ArrayList<>();
        jdbc.sql("""
                        select distinct on (ss.field) ss.field, ss.sealed, s.id, s.shown -> ss.field ->> 'label' as label
                        from register.submission_secret ss join register.submission s on s.id = ss.submission_id
                        where s.case_reference = ? and ss.guarded and ss.field not like ? || '%' order by ss.field, s.id desc""").params(caseReference, but)
                .query((row, n) -> {
                    fields.add(row.getString("field") + " of " + row.getLong("id"));
                    return answers.put(row.getString("label"), confidential.open(row.getBytes("sealed"), row.getString("field")));
                }).list();
        confidential.record(new Confidential.Look(caseReference, by, purpose), Map.of("fields", fields));
        return answers;
    }

    private Map<String, String> opened(long submission) {
        Map<String, String> answers = new LinkedHashMap<>();
        jdbc.sql("select field, sealed from register.submission_secret where submission_id = ? order by field").param(submission)
                .query((row, n) -> answers.put(row.getString(1), confidential.open(row.getBytes(2), row.getString(1)))).list();
        return answers;
    }

    /** Confidential answers of one submission, opened. */
    public record Opened(long submission, Map<String, String> answers) {
    }

    private <T> Map<String, T> newest(String column, String but, String root, String instrument, TypeReference<LinkedHashMap<String, T>> type) {
        Map<String, T> newest = new LinkedHashMap<>();
        jdbc.sql("select " + column + """
                         from register.submission
                        where form <> :but and (root_instance_id = :root or instrument_reference = any(cast(:line as text[]))) order by id""")
                .param("but", but).param("root", root).param("line", line(instrument)).query(String.class).list()
                .forEach(text -> newest.putAll(read(text, type)));
        return newest;
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String[] line(String instrumentReference) {
        return instrumentReference == null ? new String[0] : instruments.lineage(instrumentReference).toArray(String[]::new);
    }
}
