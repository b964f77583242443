package uk.dapo.hearing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.document.RegisterPaper;
import uk.dapo.register.Instrument;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Work;

/** Notice of the hearing, given or left for the respondent (s.29(4)-(5)). */
@Component
class HearingNoticePaper implements PaperSource {

    private final PaperFacts facts;
    private final Hearings hearings;
    private final JdbcClient jdbc;

    HearingNoticePaper(PaperFacts facts, Hearings hearings, JdbcClient jdbc) {
        this.facts = facts;
        this.hearings = hearings;
        this.jdbc = jdbc;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.HEARING_NOTICE;
    }

    @Override
    public Paper paper(Work work) {
        String court = jdbc.sql("select court from register.hearing where application_reference = ? order by number desc limit 1")
                .param(work.instrumentReference()).query(String.class).single();
        RegisterPaper.Draft draft = facts.begin(kind(), "Notice of hearing", work)
                .text("court", facts.court(court)).text("hearingAt", PaperFacts.time(hearings.at(work.instrumentReference())));
        return draft.text("notice", facts.nearest(Instrument.Kind.NOTICE, work)).paper();
    }
}
