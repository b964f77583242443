package uk.dapo.notice.process;

import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.notice.process.NoticeVariables.AREA_IN_FORCE;
import static uk.dapo.notice.process.NoticeVariables.LIVES_ELSEWHERE;
import static uk.dapo.notice.process.NoticeVariables.LIVE_INSTRUMENT;
import static uk.dapo.notice.process.NoticeVariables.PERSONALLY_CONNECTED;
import static uk.dapo.notice.process.NoticeVariables.PROTECTED_PERSON_AGE;
import static uk.dapo.notice.process.NoticeVariables.RESPONDENT_AGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.Notices;

/** Opens the notice and gathers what the eligibility table asks (s.22). */
@Component("openNotice")
class OpenNotice implements JavaDelegate {

    private final CaseWork work;
    private final Notices notices;

    OpenNotice(CaseWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(CASE_REFERENCE.get(execution));
        INSTRUMENT_REFERENCE.set(execution, notices.open(work.of(execution)));
        Notices.Facts facts = notices.facts(work.of(execution));
        RESPONDENT_AGE.set(execution, facts.respondentAge());
        PROTECTED_PERSON_AGE.set(execution, facts.protectedPersonAge());
        PERSONALLY_CONNECTED.set(execution, facts.personallyConnected());
        AREA_IN_FORCE.set(execution, facts.areaInForce());
        LIVE_INSTRUMENT.set(execution, facts.liveInstrument());
        LIVES_ELSEWHERE.set(execution, facts.livesElsewhere());
    }
}
