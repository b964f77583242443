package uk.dapo.model.checks;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Every single change to a BPMN file that a tired hand makes: something dropped, swapped, renamed, loosened. */
final class ModelMutants extends XmlMutants {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> SETTINGS = List.of("candidateGroups", "dueDate", "priority", "formRef", "asyncBefore", "historyTimeToLive", "calledElement",
            "isStartableInTasklist", "initiator", "resultVariable", "mapDecisionResult");
    private static final List<String> LISTENERS = List.of("taskListener", "executionListener", "property", "in", "out", "inputParameter", "outputParameter",
            "failedJobRetryTimeCycle", "multiInstanceLoopCharacteristics", "timerEventDefinition");

    private ModelMutants(String file, String text) {
        super(file, text);
    }

    static List<Mutant> of(String file, String text) {
        ModelMutants all = new ModelMutants(file, text);
        all.make();
        return all.mutants();
    }

    private void make() {
        each("sequenceFlow", any -> true, "flow dropped", ModelMutants::dropFlow);
        each("exclusiveGateway", gateway -> conditions(gateway).size() == 2, "conditions of a gateway swapped", gateway -> {
            Element first = conditions(gateway).get(0);
            Element second = conditions(gateway).get(1);
            String kept = first.getTextContent();
            first.setTextContent(second.getTextContent());
            second.setTextContent(kept);
        });
        each("conditionExpression", any -> true, "variable in a condition renamed",
                condition -> condition.setTextContent(condition.getTextContent().replaceFirst("\\b([a-z]\\w*)\\b", "$1X")));
        each("conditionExpression", condition -> condition.getTextContent().contains("'"), "value in a condition changed",
                condition -> condition.setTextContent(condition.getTextContent().replaceFirst("'(\\w+)'", "'$1X'")));
        each("boundaryEvent", any -> true, "boundary event removed", boundary -> {
            flowsFrom(boundary).forEach(ModelMutants::dropFlow);
            undraw(boundary);
            Xml.remove(boundary);
        });
        each("boundaryEvent", boundary -> Xml.children(boundary, "errorEventDefinition").isEmpty(), "boundary event interrupts, or no longer",
                boundary -> boundary.setAttribute("cancelActivity", "false".equals(boundary.getAttribute("cancelActivity")) ? "true" : "false"));
        each("timeDuration", any -> true, "period changed", ModelMutants::otherPeriod);
        each("timeDate", any -> true, "period changed", ModelMutants::otherPeriod);
        each("timeCycle", any -> true, "period changed", ModelMutants::otherPeriod);
        each("serviceTask", task -> task.hasAttributeNS(CAMUNDA, "delegateExpression"), "delegate replaced",
                task -> task.setAttributeNS(CAMUNDA, "camunda:delegateExpression", "${printNotice}".equals(task.getAttributeNS(CAMUNDA, "delegateExpression"))
                        ? "${recordService}" : "${printNotice}"));
        each("userTask", task -> task.getAttributeNS(CAMUNDA, "candidateGroups").contains("teams.of('"), "work given to another role",
                task -> task.setAttributeNS(CAMUNDA, "camunda:candidateGroups", task.getAttributeNS(CAMUNDA, "candidateGroups").replaceFirst("'\\w+'",
                        task.getAttributeNS(CAMUNDA, "candidateGroups").contains("'custody'") ? "'legal'" : "'custody'")));
        each("userTask", any -> true, "step dropped", ModelMutants::bypass);
        each("serviceTask", any -> true, "step dropped", ModelMutants::bypass);
        each("callActivity", any -> true, "step dropped", ModelMutants::bypass);
        each("businessRuleTask", any -> true, "step dropped", ModelMutants::bypass);
        each("BPMNShape", any -> true, "shape not drawn", Xml::remove);
        each("documentation", any -> true, "documentation dropped", Xml::remove);
        for (String setting : SETTINGS) {
            each(null, element -> element.hasAttributeNS(CAMUNDA, setting), setting + " unset", element -> element.removeAttributeNS(CAMUNDA, setting));
        }
        each(null, element -> element.hasAttribute("name") && !element.getAttribute("id").isEmpty(), "label dropped", element -> element.removeAttribute("name"));
        for (String listener : LISTENERS) {
            each(listener, any -> true, listener + " dropped", Xml::remove);
        }
        each("inputParameter", parameter -> parameter.getTextContent().strip().matches("\\w+"), "literal input changed",
                parameter -> parameter.setTextContent(parameter.getTextContent().strip() + "X"));
    }

    private static void otherPeriod(Element timer) {
        String period = timer.getTextContent();
        String longer = period.replaceFirst("PT?(\\d+)", "P0DT9$1").replace("P0DT9", period.contains("PT") ? "PT9" : "P9");
        timer.setTextContent(longer.equals(period) ? period.replaceFirst("'[\\w-]+'", "'notification'") : longer);
    }

    private static List<Element> conditions(Element gateway) {
        return flowsFrom(gateway).stream().flatMap(flow -> Xml.children(flow, "conditionExpression").stream()).toList();
    }

    private static List<Element> flowsFrom(Element node) {
        return Xml.all(node.getOwnerDocument().getDocumentElement(), "sequenceFlow").stream().filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id"))).toList();
    }

    private static void dropFlow(Element flow) {
        Element root = flow.getOwnerDocument().getDocumentElement();
        String id = flow.getAttribute("id");
        Xml.all(root, null).stream().filter(each -> Set.of("incoming", "outgoing").contains(each.getLocalName()) && each.getTextContent().strip().equals(id)).toList().forEach(Xml::remove);
        Xml.all(root, null).stream().filter(each -> each.getAttribute("default").equals(id)).forEach(each -> each.removeAttribute("default"));
        undraw(flow);
        Xml.remove(flow);
    }

    /** Takes a step out and joins what led to it with what follows, as Modeler does when a step is deleted. */
    private static void bypass(Element step) {
        Element root = step.getOwnerDocument().getDocumentElement();
        String id = step.getAttribute("id");
        Xml.all(root, "boundaryEvent").stream().filter(each -> each.getAttribute("attachedToRef").equals(id)).toList().forEach(boundary -> {
            flowsFrom(boundary).forEach(ModelMutants::dropFlow);
            undraw(boundary);
            Xml.remove(boundary);
        });
        List<Element> out = flowsFrom(step);
        List<Element> in = Xml.all(root, "sequenceFlow").stream().filter(flow -> flow.getAttribute("targetRef").equals(id)).toList();
        if (out.size() == 1) {
            String next = out.get(0).getAttribute("targetRef");
            Element target = Xml.all(root, null).stream().filter(each -> each.getAttribute("id").equals(next)).findFirst().orElseThrow();
            Element pattern = Xml.children(target, "incoming").stream().findFirst().orElseThrow();
            for (Element flow : in) {
                flow.setAttribute("targetRef", next);
                Element incoming = (Element) pattern.cloneNode(true);
                incoming.setTextContent(flow.getAttribute("id"));
                target.insertBefore(incoming, pattern);
            }
            dropFlow(out.get(0));
        } else {
            in.forEach(ModelMutants::dropFlow);
        }
        undraw(step);
        Xml.remove(step);
    }

    private static void undraw(Element element) {
        Xml.all(element.getOwnerDocument().getDocumentElement(), null).stream().filter(each -> each.getAttribute("bpmnElement").equals(element.getAttribute("id")))
                .toList().forEach(Xml::remove);
    }
}
