package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Files can be read, agree with themselves, and are deployed under names that no other file has. */
final class ReadableFiles implements Check {

    @Override
    public String rule() {
        return "Every file can be read and has a bare name of its own";
    }

    @Override
    public List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>(project.unreadable());
        Map<String, List<String>> byName = project.files().keySet().stream().sorted()
                .collect(Collectors.groupingBy(file -> file.substring(file.lastIndexOf('/') + 1).toLowerCase(), TreeMap::new, Collectors.toList()));
        byName.values().stream().filter(files -> files.size() > 1).forEach(files -> files.forEach(file -> findings.add(new Finding(file, "the file",
                "has the same bare name as another: " + String.join(", ", files) + ".",
                "Files are deployed without their folders, so one would overwrite the other: rename one."))));
        project.files().keySet().stream().filter(file -> !file.matches(".*\\.(bpmn|dmn|form)")).forEach(file -> findings.add(
                new Finding(file, "the file", "is no model, decision or form.", "Keep only .bpmn, .dmn and .form files here.")));
        for (Model model : project.models()) {
            for (FlowNode node : model.nodes()) {
                // the engine goes by the flows' ends, the other rules by what a step lists
                if (!ids(node.getOutgoing()).equals(flows(model, node, SequenceFlow::getSource)) || !ids(node.getIncoming())
                        .equals(flows(model, node, SequenceFlow::getTarget))) {
                    findings.add(model.finding(node, "lists other flows than those that begin and end at it.",
                            "Open the file in Camunda Modeler and save it again."));
                }
            }
        }
        return findings;
    }

    private static Set<String> flows(Model model, FlowNode node, Function<SequenceFlow, FlowNode> end) {
        return ids(model.all(SequenceFlow.class).stream().filter(flow -> node.equals(end.apply(flow))).toList());
    }

    private static Set<String> ids(Iterable<SequenceFlow> flows) {
        Set<String> ids = new HashSet<>();
        flows.forEach(flow -> ids.add(flow.getId()));
        return ids;
    }
}
