package uk.dapo.model.checks;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram says what happens; how it is done stands in code that is tested. */
final class NoScripts implements ModelCheck {

    private static final String REMEDY = "Write it as a delegate, or as a row of a decision table.";

    @Override
    public String rule() {
        return "No script stands in a model, and no listener but a bean";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        model.all(ScriptTask.class).forEach(task -> found.accept(model.finding(task, "is a script.", REMEDY)));
        model.all(CamundaScript.class).forEach(script -> found.accept(model.finding(holder(script), "contains a script.", REMEDY)));
        model.all(Script.class).stream().filter(script -> !(script.getParentElement() instanceof ScriptTask))
                .forEach(script -> found.accept(model.finding(holder(script), "contains a script.", REMEDY)));
        model.all(CamundaConnector.class).forEach(connector -> found.accept(model.finding(holder(connector), "uses a connector.", REMEDY)));
        model.all(ConditionExpression.class).stream().filter(condition -> condition.getLanguage() != null || condition.getCamundaResource() != null)
                .forEach(condition -> found.accept(model.finding(holder(condition), "has a condition that is a script.",
                        "Write the condition as an expression over variables.")));
        model.all(CamundaExecutionListener.class).forEach(listener -> listener(model, listener, listener.getCamundaDelegateExpression(), project.code(),
                found));
        model.all(CamundaTaskListener.class).forEach(listener -> listener(model, listener, listener.getCamundaDelegateExpression(), project.code(), found));
    }

    private static void listener(Model model, ModelElementInstance listener, String bean, Code code, Consumer<Finding> found) {
        boolean exists = bean != null && Expression.of(bean).bareName().filter(code.beans()::containsKey).isPresent();
        if (!exists) {
            found.accept(model.finding(holder(listener), "has a listener that is no bean.",
                    "Draw what it does as a step; if it must be a listener, name a bean that exists."));
        }
    }

    private static ModelElementInstance holder(ModelElementInstance inner) {
        ModelElementInstance holder = inner;
        while (holder.getParentElement() != null && !(holder instanceof FlowElement) && !(holder instanceof org.camunda.bpm.model.bpmn.instance.Process)) {
            holder = holder.getParentElement();
        }
        return holder;
    }
}
