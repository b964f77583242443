package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A form has the name of the step that shows it, and is deployed with it. */
final class FormReferences implements Check {

    @Override
    public String rule() {
        return "Every task and every start by a person has a form of its own name, and every form is used";
    }

    @Override
    public List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Model model : project.models()) {
            for (UserTask task : model.all(UserTask.class)) {
                look(model, project, task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), task.getCamundaFormKey(), used, findings::add);
            }
            for (StartEvent start : model.all(StartEvent.class)) {
                boolean byPeople = Startable.isStart(start, model) && Startable.byPeople(model) && Startable.messages(start).isEmpty();
                if (byPeople || start.getCamundaFormRef() != null) {
                    look(model, project, start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(), start.getCamundaFormKey(), used, findings::add);
                }
            }
        }
        for (Form form : project.forms()) {
            if (!form.id().equals(Project.bareName(form.file()))) {
                findings.add(form.finding("has the id \"" + form.id() + "\", but the file has another name.", "Give file and form the same name."));
            }
            if (!used.contains(form.id())) {
                findings.add(form.finding("is shown by no task.", "Delete it, or name it in the task that should show it."));
            }
        }
        return findings;
    }

    private static void look(Model model, Project project, FlowElement step, String form, String binding, String key, Set<String> used,
            Consumer<Finding> found) {
        if (key != null) {
            found.accept(model.finding(step, "has a form key.", "Use a Camunda Form: what is submitted is checked against it."));
        }
        if (form == null || form.isBlank()) {
            found.accept(model.finding(step, "has no form.", "Set its form to the Camunda Form " + step.getId() + ", binding deployment."));
            return;
        }
        used.add(form);
        if (!form.equals(step.getId())) {
            found.accept(model.finding(step, "shows the form " + form + ", which has another name.", "Give step and form the same name."));
        }
        if (!"deployment".equals(binding)) {
            found.accept(model.finding(step, "takes its form by binding " + binding + ".",
                    "Set the binding to deployment: a running case keeps the form it was drawn with."));
        }
        if (project.form(form).isEmpty()) {
            found.accept(model.finding(step, "shows the form " + form + ", which does not exist.", "Add forms/<phase>/" + form + ".form with the id "
                    + form + "."));
        }
    }
}
