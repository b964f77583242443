package uk.dapo.engine;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.document.LeakRefused;
import uk.dapo.document.PaperKind;
import uk.dapo.register.PaperPress;

/** Prints a paper of the case; the input {@code paper} says which kind. One that would give a secret away is an error the diagram catches. */
@Component("printPaper")
class PrintPaper implements JavaDelegate {

    private final CaseWork work;
    private final PaperPress press;

    PrintPaper(CaseWork work, PaperPress press) {
        this.work = work;
        this.press = press;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            press.print(PaperKind.valueOf(CaseVariables.PAPER.get(execution)), work.of(execution));
        } catch (LeakRefused secret) {
            throw new BpmnError("paperGivesAway", secret.getMessage());
        }
    }
}
