package uk.dapo.monitoring.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.Instances;
import uk.dapo.engine.OneCommand;
import uk.dapo.engine.Waiting;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.ReportForms;
import uk.dapo.monitoring.ReportIntake;
import uk.dapo.monitoring.ReportIntake.Received;
import uk.dapo.register.Work;

/** Brings a report to where it goes: to the watch that waits for it, or to who must look. */
@Component
public class ReportDoor {

    private final ReportIntake intake;
    private final ReportForms forms;
    private final Waiting waiting;
    private final Instances instances;
    private final StartSorting sorting;
    private final OneCommand command;

    ReportDoor(ReportIntake intake, ReportForms forms, Waiting waiting, Instances instances, StartSorting sorting, OneCommand command) {
        this.intake = intake;
        this.forms = forms;
        this.waiting = waiting;
        this.instances = instances;
        this.sorting = sorting;
        this.command = command;
    }

    /** From outside: register and engine in one transaction. */
    public Received receive(Report report, String by) {
        return command.run(() -> {
            Received received = tell(intake.receive(report, by), by);
            begin(received);
            return received;
        });
    }

    private void begin(Received received) {
        if (received.outcome().equals("ALERT") && !received.repeated()) {
            Map<String, Object> alert = new HashMap<>();
            alert.put(CaseVariables.INSTRUMENT_REFERENCE.name(), received.order());
            alert.put(CaseVariables.AREA.name(), received.area());
            alert.put(MonitoringVariables.ALERT.name(), received.alert());
            alert.put(MonitoringVariables.ALERT_ROUTE.name(), received.route());
            alert.put(MonitoringVariables.ALERT_EVENT.name(), received.event());
            instances.start("alertRaised", received.caseReference(), alert);
        } else if (received.outcome().equals("SORT") && !received.repeated()) {
            sorting.start(received.event());
        }
    }

    /** From the form that was just submitted; the model does the rest. */
    Received take(Work work) {
        return tell(intake.receive(forms.entered(work), work.by()), work.by());
    }

    /** As a person sorted it, and with it those that waited with it; the model does the rest for the first. */
    Received sorted(Work work, long event) {
        List<Received> sorted = forms.sorted(work, event).stream().map(received -> tell(received, work.by())).toList();
        sorted.stream().skip(1).forEach(this::begin);
        return sorted.get(0);
    }

    private Received tell(Received received, String by) {
        boolean news = received.outcome().equals("PROGRESS") && !received.repeated();
        return news && (received.watch() == null || waiting.tell("conditionReported", MonitoringVariables.WATCH, received.watch()) == 0)
                ? intake.nobodyWaits(received, by) : received;
    }
}
