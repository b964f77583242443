package uk.dapo.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.document.PaperKind;
import uk.dapo.register.PaperPress;

/** Prints a paper of the case; the input {@code paper} says which kind. */
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
        press.print(PaperKind.valueOf(CaseVariables.PAPER.get(execution)), work.of(execution));
    }
}
