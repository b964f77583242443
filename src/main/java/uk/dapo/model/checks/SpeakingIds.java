package uk.dapo.model.checks;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Ids are an interface: code, tests, forms, migrations and Cockpit find a step by its id. */
final class SpeakingIds implements ModelCheck {

    /** As Modeler makes them: Activity_0abc123, Flow_1x2y3z4, StartEvent_1, sid-…. */
    static final Pattern GENERATED = Pattern.compile("(?i)sid-.*|[a-z]+_(?=[a-z]*\\d)[0-9a-z]{1,8}");

    @Override
    public String rule() {
        return "Every id speaks";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (BaseElement element : model.all(BaseElement.class)) {
            if (element.getId() != null && GENERATED.matcher(element.getId()).matches()) {
                found.accept(model.finding(element, "has the generated id " + element.getId() + ".",
                        "Give it an id that says what it is, such as serveNotice."));
            }
        }
        for (FlowNode node : model.nodes()) {
            if (!node.getId().matches("[a-z][a-zA-Z0-9]*") && !GENERATED.matcher(node.getId()).matches()) {
                found.accept(model.finding(node, "has the id " + node.getId() + ".", "Write ids in camel case, letters and digits only, such as serveNotice."));
            }
        }
        for (Process process : model.all(Process.class)) {
            if (!process.getId().matches("[a-z]+(-[a-z]+)*")) {
                found.accept(model.finding(process, "has the id " + process.getId() + ".", "Write process ids in small letters with hyphens."));
            }
        }
    }
}
