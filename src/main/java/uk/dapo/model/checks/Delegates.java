package uk.dapo.model.checks;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Each automated step names the bean that does it. */
final class Delegates implements ModelCheck {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String TEMPLATES = "uk.dapo.";
    private static final Set<String> OTHER_WAYS = Set.of("class", "expression", "type", "topic");

    @Override
    public String rule() {
        return "Every automated step names a delegate that exists, and has its element template";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (FlowNode node : model.nodes()) {
            worker(node).ifPresent(worker -> {
                for (String way : OTHER_WAYS) {
                    if (worker.getAttributeValueNs(CAMUNDA, way) != null) {
                        found.accept(model.finding(node, "is carried out by camunda:" + way + ".", "Name a delegate: camunda:delegateExpression=\"${"
                                + node.getId() + "}\"."));
                    }
                }
                String expression = worker.getAttributeValueNs(CAMUNDA, "delegateExpression");
                if (expression == null) {
                    found.accept(model.finding(node, "has no delegate.", "Name one: camunda:delegateExpression=\"${" + node.getId() + "}\"."));
                } else {
                    delegate(model, node, expression, project.code(), found);
                    template(model, node, expression, found);
                }
            });
        }
    }

    private static void delegate(Model model, FlowNode node, String expression, Code code, Consumer<Finding> found) {
        Optional<String> name = Expression.of(expression).bareName();
        if (name.isEmpty()) {
            found.accept(model.finding(node, "names its delegate as " + expression + ".", "Write the bean's name alone, such as ${" + node.getId() + "}."));
        } else if (!code.beans().containsKey(name.get())) {
            found.accept(model.finding(node, "names the delegate " + name.get() + ", which does not exist.",
                    "Correct the name, or add the class with @Component(\"" + name.get() + "\")."));
        } else if (!code.beans().get(name.get()).delegate()) {
            found.accept(model.finding(node, "names " + name.get() + ", which carries out no step.",
                    "Name a class that implements JavaDelegate; " + code.beans().get(name.get()).type() + " does not."));
        }
    }

    /** Modeler shows what a step needs by its template, so the two may not part. */
    private static void template(Model model, FlowNode node, String expression, Consumer<Finding> found) {
        String wanted = TEMPLATES + Expression.of(expression).bareName().orElse("");
        String template = node.getAttributeValueNs(CAMUNDA, "modelerTemplate");
        if (!(node instanceof ThrowEvent) && !wanted.equals(template)) {
            found.accept(model.finding(node, template == null ? "has no element template." : "has the element template " + template + ", and the delegate " + expression + ".",
                    "Choose the template of what it is to do in Modeler; its id is " + wanted + "."));
        }
    }

    /** The element that says how a step is carried out, for steps that are; decision tables are another matter. */
    static Optional<ModelElementInstance> worker(FlowNode node) {
        if (node instanceof ServiceTask || node instanceof SendTask || node instanceof BusinessRuleTask rule && rule.getCamundaDecisionRef() == null) {
            return Optional.of(node);
        }
        return node instanceof ThrowEvent ? node.getChildElementsByType(MessageEventDefinition.class).stream().findFirst().map(each -> each) : Optional.empty();
    }

    /** The bean that carries a step out, if it names one that exists. */
    static Optional<Code.Bean> bean(FlowNode node, Code code) {
        return name(node).map(code.beans()::get);
    }

    static Optional<String> name(FlowNode node) {
        return worker(node).map(worker -> worker.getAttributeValueNs(CAMUNDA, "delegateExpression")).map(Expression::of).flatMap(Expression::bareName);
    }
}
