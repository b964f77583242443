package uk.dapo.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Events;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Holds cases, and erases those whose time is over. What is left of an erased case is its references, times and codes. */
@Service
public class Retention {

    /** When the time of a case is over, and by which rule. */
    public record Due(String rule, String label, LocalDate dueOn) {
    }

    /** A legal hold in force. */
    record Hold(long id, String reason) {
    }

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Events events;
    private final Clock clock;

    Retention(JdbcClient jdbc, Submissions submissions, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    Due due(String caseReference) {
        return jdbc.sql("select rule, label, due_on from register.case_due where case_reference = ?").param(caseReference).query(Due.class).single();
    }

    /** Papers and evidence whose own time is over today, in words. */
    List<String> documentsDue(String caseReference) {
        return jdbc.sql("select label || ': ' || count(*) from register.document_due where case_reference = ? and due_on <= ? group by label order by label")
                .params(caseReference, today()).query(String.class).list();
    }

    Optional<Hold> hold(String caseReference) {
        return jdbc.sql("select id, reason from register.legal_hold where case_reference = ? and lifted_at is null").param(caseReference).query(Hold.class).optional();
    }

    boolean erased(String caseReference) {
        return jdbc.sql("select exists (select 1 from register.erasure where case_reference = ? and what = 'CASE')").param(caseReference).query(Boolean.class).single();
    }

    LocalDate today() {
        return LondonTime.atLondon(clock.instant()).toLocalDate();
    }

    public void placeHold(Work work) {
        jdbc.sql("insert into register.legal_hold (case_reference, reason, asked_by, approved_by, placed_at) values (?, ?, ?, ?, ?)")
                .params(work.caseReference(), asked(work).required("retentionReason"), asker(work), approver(work), now()).update();
        events.append(work.caseReference(), approver(work), "legal-hold-placed", Map.of("askedBy", asker(work)));
    }

    public void liftHold(Work work) {
        jdbc.sql("update register.legal_hold set lift_reason = ?, lift_asked_by = ?, lifted_by = ?, lifted_at = ? where case_reference = ? and lifted_at is null")
                .params(asked(work).required("retentionReason"), asker(work), approver(work), now(), work.caseReference()).update();
        events.append(work.caseReference(), approver(work), "legal-hold-lifted", Map.of("askedBy", asker(work)));
    }

    /** Erases a case; its event comes first, since the trail of who did what is not erased. */
    public void eraseCase(Work work) {
        Due due = due(work.caseReference());
        long erasure = record(work, "CASE", due.rule(), due.dueOn());
        events.append(work.caseReference(), approver(work), "case-erased", Map.of("erasure", erasure, "rule", due.rule(), "askedBy", asker(work)));
        jdbc.sql("select register.erase_case(?)").param(erasure).query(Long.class).single();
    }

    /** Erases the papers and evidence whose own time is over, of a case that is kept. */
    public void eraseDocuments(Work work) {
        long erasure = record(work, "DOCUMENTS", "DOCUMENTS", today());
        long erased = jdbc.sql("select register.erase_documents(?)").param(erasure).query(Long.class).single();
        events.append(work.caseReference(), approver(work), "documents-erased", Map.of("erasure", erasure, "documents", erased, "askedBy", asker(work)));
    }

    private long record(Work work, String what, String rule, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into register.erasure (case_reference, what, rule, due_on, reason, asked_by, approved_by, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(work.caseReference(), what, rule, dueOn, asked(work).required("retentionReason"), asker(work), approver(work), now())
                .query(Long.class).single();
    }

    private Answers asked(Work work) {
        return submissions.get("requestRetention", work);
    }

    private String asker(Work work) {
        return submissions.submitter("requestRetention", work).orElseThrow();
    }

    private String approver(Work work) {
        return submissions.submitter("approveRetention", work).orElseThrow();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
