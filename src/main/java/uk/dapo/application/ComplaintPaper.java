package uk.dapo.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.document.RegisterPaper;
import uk.dapo.register.Answers;
import uk.dapo.register.Instrument;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The complaint by which the police apply to a magistrates' court (s.28(6)). */
@Component
class ComplaintPaper implements PaperSource {

    private final PaperFacts facts;
    private final Submissions submissions;
    private final JdbcClient jdbc;

    ComplaintPaper(PaperFacts facts, Submissions submissions, JdbcClient jdbc) {
        this.facts = facts;
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.COMPLAINT;
    }

    @Override
    public Paper paper(Work work) {
        Answers all = submissions.all(work);
        String notice = facts.nearest(Instrument.Kind.NOTICE, work);
        RegisterPaper.Draft draft = facts.begin(kind(), "Complaint for a domestic abuse protection order", work)
                .text("court", facts.court(submissions.get("prepareComplaint", work).required("court")))
                .text("grounds", all.required("grounds")).text("evidence", all.required("evidenceList"))
                .text("hearsay", all.is("hearsayNotice") ? "yes" : "").lines("specialMeasures", all.list("specialMeasures").stream().map(ComplaintPaper::measure).toList())
                .text("notice", notice).text("whyNoNotice", all.text("whyNoNotice").orElse(""));
        if (notice != null) {
            jdbc.sql("select served_at from register.notice where reference = ?").param(notice).query(java.sql.Timestamp.class).optional()
                    .ifPresent(served -> draft.text("servedAt", PaperFacts.time(served.toInstant())));
            draft.text("hearingLimit", jdbc.sql("""
                            select explanation from register.clock where instrument_reference = ? and kind = 'hearing-after-notice'
                            order by id desc limit 1""").param(notice).query(String.class).optional().orElse(""));
        }
        return draft.paper();
    }

    private static String measure(String code) {
        return switch (code) {
            case "screens" -> "screens";
            case "liveLink" -> "a live link";
            case "privateHearing" -> "evidence in private";
            default -> "an intermediary";
        };
    }
}
