package uk.dapo.monitoring.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.Instances;
import uk.dapo.engine.OneCommand;
import uk.dapo.engine.Waiting;
import uk.dapo.monitoring.ConflictingReport;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.ReportForms;
import uk.dapo.monitoring.ReportIntake;
import uk.dapo.monitoring.ReportIntake.Received;
import uk.dapo.register.Work;

/** Where reports come in. What becomes of one is the model's matter (monitoring-report), whichever way it came. */
@Component
public class ReportDoor {

    private final ReportIntake intake;
    private final ReportForms forms;
    private final Waiting waiting;
    private final Instances instances;
    private final OneCommand command;

    ReportDoor(ReportIntake intake, ReportForms forms, Waiting waiting, Instances instances, OneCommand command) {
        this.intake = intake;
        this.forms = forms;
        this.waiting = waiting;
        this.instances = instances;
        this.command = command;
    }

    /** From outside: register and engine in one transaction. One that is known gets the answer it got before. */
    public Received receive(Report report, String by) {
        return command.run(() -> {
            Optional<Long> event = intake.keep(report, by);
            event.ifPresent(id -> instances.begin("reportReceived", Map.of("reportEvent", id)));
            Received answer = intake.answered(report);
            return event.isPresent() ? answer : answer.again();
        });
    }

    /** From the form that was just submitted. */
    long keep(Work work) {
        return intake.keep(forms.entered(work), work.by()).orElseThrow(ConflictingReport::refusal);
    }

    /** Brings a report to the watch that waits for it, or says who must look. */
    Received place(long event) {
        return tell(intake.place(event), intake.receivedBy(event));
    }

    /** As a person sorted it, and with it those that waited with it; the model does the rest for the first. */
    Received sorted(Work work, long event) {
        List<Received> sorted = forms.sorted(work, event).stream().map(received -> tell(received, work.by())).toList();
        sorted.stream().skip(1).filter(received -> received.outcome().equals("ALERT")).forEach(this::raise);
        return sorted.get(0);
    }

    private void raise(Received received) {
        instances.start("alertRaised", received.caseReference(), Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), received.order(), CaseVariables.AREA.name(), received.area(),
                MonitoringVariables.ALERT.name(), received.alert(), MonitoringVariables.ALERT_ROUTE.name(), received.route(), MonitoringVariables.ALERT_EVENT.name(), received.event()));
    }

    private Received tell(Received received, String by) {
        boolean nobody = received.outcome().equals("PROGRESS")
                && (received.watch() == null || waiting.tell("conditionReported", MonitoringVariables.WATCH, received.watch()) == 0);
        return nobody ? intake.nobodyWaits(received, by) : received;
    }
}
