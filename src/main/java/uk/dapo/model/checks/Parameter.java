package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** An input or output of a step: a name and what it is given. */
record Parameter(FlowNode owner, boolean input, String name, String text) {

    static List<Parameter> of(Model model) {
        return model.nodes().stream().flatMap(node -> of(node).stream()).toList();
    }

    static List<Parameter> of(FlowNode node) {
        List<Parameter> parameters = new ArrayList<>();
        for (CamundaInputOutput each : Calls.mappings(node, CamundaInputOutput.class)) {
            for (CamundaInputParameter input : each.getCamundaInputParameters()) {
                parameters.add(new Parameter(node, true, input.getCamundaName(), input.getTextContent().strip()));
            }
            for (CamundaOutputParameter output : each.getCamundaOutputParameters()) {
                parameters.add(new Parameter(node, false, output.getCamundaName(), output.getTextContent().strip()));
            }
        }
        return parameters;
    }

    static List<Parameter> inputs(FlowNode node) {
        return of(node).stream().filter(Parameter::input).toList();
    }

    static List<Parameter> outputs(FlowNode node) {
        return of(node).stream().filter(parameter -> !parameter.input()).toList();
    }

    Expression expression() {
        return Expression.of(text);
    }
}
