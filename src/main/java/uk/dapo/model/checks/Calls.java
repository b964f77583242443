package uk.dapo.model.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where a model calls another: what goes in and out is said by name. */
final class Calls implements ModelCheck {

    @Override
    public String rule() {
        return "Every called process exists, and what goes in and out of it is declared";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        for (CallActivity call : model.all(CallActivity.class)) {
            String called = call.getCalledElement();
            if (called == null || project.process(called).isEmpty()) {
                found.accept(model.finding(call, called == null ? "calls no process." : "calls the process " + called + ", which does not exist.",
                        "Name a process that exists: its id is its file's name."));
            }
            if (call.getCamundaCalledElementBinding() != null && !call.getCamundaCalledElementBinding().equals("latest")) {
                found.accept(model.finding(call, "takes the process by binding " + call.getCamundaCalledElementBinding() + ".", "Take the latest."));
            }
            for (CamundaIn in : mappings(call, CamundaIn.class)) {
                if (in.getCamundaBusinessKey() == null) {
                    mapping(model, call, project.code(), "in", in.getCamundaSource(), in.getCamundaTarget(), found);
                }
            }
            for (CamundaOut out : mappings(call, CamundaOut.class)) {
                mapping(model, call, project.code(), "out", out.getCamundaSource(), out.getCamundaTarget(), found);
            }
        }
    }

    private static void mapping(Model model, CallActivity call, Code code, String way, String source, String target, Consumer<Finding> found) {
        if (source == null || target == null) {
            found.accept(model.finding(call, "passes something " + way + " that it does not name.", "Pass each variable by name, with source and target."));
            return;
        }
        Optional.of(source).filter(name -> !code.variables().containsKey(name)).ifPresent(name -> undeclared(model, call, way, name, found));
        Optional.of(target).filter(name -> !code.variables().containsKey(name) && !name.equals(source))
                .ifPresent(name -> undeclared(model, call, way, name, found));
    }

    private static void undeclared(Model model, CallActivity call, String way, String name, Consumer<Finding> found) {
        found.accept(model.finding(call, "passes " + way + " the variable " + name + ", which is not declared.", DeclaredVariables.REMEDY));
    }

    static <T extends ModelElementInstance> List<T> mappings(BaseElement call, Class<T> kind) {
        return call.getExtensionElements() == null ? List.of() : call.getExtensionElements().getElementsQuery().filterByType(kind).list();
    }
}
