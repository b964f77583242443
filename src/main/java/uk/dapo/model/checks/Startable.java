package uk.dapo.model.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** A process is started by people in Tasklist, by a message, or by another model; never by nobody, and not by people unless meant. */
final class Startable implements ModelCheck {

    @Override
    public String rule() {
        return "Every process is started: by people through a form, by a message, or by a call";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        Set<String> called = project.models().stream().flatMap(each -> each.called().stream()).collect(Collectors.toSet());
        Process process = model.process();
        boolean form = model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormRef() != null);
        boolean message = model.all(StartEvent.class).stream().anyMatch(start -> isStart(start, model) && !messages(start).isEmpty());
        if (byPeople(model) && !form) {
            found.accept(model.finding(process, "can be started in Tasklist, but has no start form.",
                    "Untick Startable in Tasklist, or give its start event a form."));
        }
        if (!byPeople(model) && form) {
            found.accept(model.finding(process, "has a start form, but cannot be started in Tasklist.", "Tick Startable, or take the form away."));
        }
        if (!byPeople(model) && !message && !called.contains(model.id())) {
            found.accept(model.finding(process, "is never started.", "Call it from another model, let a message start it, or delete it."));
        }
        if (message && called.contains(model.id())) {
            found.accept(model.finding(process, "is started by a message and called as well.",
                    "Choose one: a called process ends with its caller, a message starts one that lives on."));
        }
    }

    /** Whether a start event begins the process itself. */
    static boolean isStart(StartEvent start, Model model) {
        return start.getParentElement().equals(model.process());
    }

    static boolean byPeople(Model model) {
        return model.process().isExecutable() && !Boolean.FALSE.equals(model.process().isCamundaStartableInTasklist());
    }

    static Set<String> messages(BaseElement event) {
        Set<String> names = new TreeSet<>();
        event.getChildElementsByType(MessageEventDefinition.class).stream().filter(definition -> definition.getMessage() != null)
                .forEach(definition -> names.add(String.valueOf(definition.getMessage().getName())));
        return names;
    }
}
