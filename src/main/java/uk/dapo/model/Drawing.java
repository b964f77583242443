package uk.dapo.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.dapo.model.checks.Xml;

/**
 * A model, decision table or form as a designer sees it: its parts by id, each with what is said of it.
 *
 * @param parts  in the order of the file
 * @param places where each part stands on the diagram; empty for a form or a table
 */
record Drawing(Map<String, Part> parts, Map<String, String> places) {

    /** @param facts what is said of it, as "form" = "draftNotice" */
    record Part(String kind, String name, Map<String, String> facts) {

        String say() {
            return kind + " \u201c" + name + "\u201d";
        }
    }

    /** Before the name of a fact: the id behind it, which is compared and not said. */
    static final String ID = "#";

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("process", "process"), Map.entry("userTask", "task"), Map.entry("serviceTask", "automated step"),
            Map.entry("businessRuleTask", "decision"), Map.entry("callActivity", "called process"), Map.entry("receiveTask", "wait"), Map.entry("sendTask", "message step"),
            Map.entry("subProcess", "group of steps"), Map.entry("startEvent", "start"), Map.entry("endEvent", "end"), Map.entry("intermediateThrowEvent", "event"),
            Map.entry("intermediateCatchEvent", "wait"), Map.entry("boundaryEvent", "alarm"), Map.entry("exclusiveGateway", "question"), Map.entry("parallelGateway", "fork"),
            Map.entry("eventBasedGateway", "wait for the first"), Map.entry("inclusiveGateway", "fork"), Map.entry("sequenceFlow", "way"), Map.entry("decisionTable", "table"),
            Map.entry("input", "column"), Map.entry("output", "answer"), Map.entry("rule", "row"));

    /** What Modeler writes for itself, and what follows from the ways. */
    private static final Set<String> NOT_SAID = Set.of("id", "name", "label", "modelerTemplate", "modelerTemplateVersion", "incoming", "outgoing", "sourceRef", "targetRef");

    private static final Map<String, String> WORDS = Map.of("formRef", "form", "candidateGroups", "team", "dueDate", "due", "calledElement", "process it calls",
            "delegateExpression", "what it does", "conditionExpression", "condition", "documentation", "note", "decisionRef", "table it asks", "hitPolicy", "hit policy");

    /** @throws IllegalStateException where the text is neither XML nor JSON */
    static Drawing of(String file, String text) {
        return file.endsWith(".form") ? ofForm(text) : ofXml(text);
    }

    private static Drawing ofXml(String text) {
        Element root = Xml.parse(text);
        Map<String, Element> byId = new LinkedHashMap<>();
        Map<String, String> places = new TreeMap<>();
        for (Element each : Xml.all(root, null)) {
            if (each.getLocalName().equals("BPMNShape")) {
                Xml.children(each, "Bounds").forEach(bounds -> places.put(each.getAttribute("bpmnElement"), bounds.getAttribute("x") + "," + bounds.getAttribute("y")));
            } else if (KINDS.containsKey(each.getLocalName()) && each.hasAttribute("id")) {
                byId.put(each.getAttribute("id"), each);
            }
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        byId.forEach((id, element) -> {
            Map<String, String> facts = new TreeMap<>();
            collect(element, "", facts);
            if (element.getLocalName().equals("sequenceFlow")) {
                facts.put("from", name(byId.get(element.getAttribute("sourceRef"))));
                facts.put(ID + "from", element.getAttribute("sourceRef"));
                facts.put("to", name(byId.get(element.getAttribute("targetRef"))));
                facts.put(ID + "to", element.getAttribute("targetRef"));
            }
            parts.put(id, new Part(KINDS.get(element.getLocalName()), name(element), facts));
        });
        return new Drawing(parts, places);
    }

    private static String name(Element element) {
        if (element == null) {
            return "nothing";
        }
        if (element.getLocalName().equals("rule")) {
            return Xml.children(element, "description").stream().map(Node::getTextContent).findFirst().orElse(element.getAttribute("id"));
        }
        return Optional.of(element.getAttribute("name")).filter(name -> !name.isBlank()).or(() -> Optional.of(element.getAttribute("label")).filter(label -> !label.isBlank()))
                .orElse(element.getAttribute("id"));
    }

    /** All that stands at an element and in it, down to the next part. */
    private static void collect(Element element, String path, Map<String, String> facts) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!NOT_SAID.contains(attribute.getLocalName()) && !attribute.getName().startsWith("xmlns") && !attribute.getName().startsWith("xsi")) {
                facts.put(word(path, attribute.getLocalName()), attribute.getValue());
            }
        }
        int number = 0;
        for (Element child : Xml.children(element, null)) {
            if (NOT_SAID.contains(child.getLocalName()) || KINDS.containsKey(child.getLocalName()) && child.hasAttribute("id")) {
                continue;
            }
            String own = child.getAttribute("name").isEmpty() ? child.getAttribute("target") : child.getAttribute("name");
            boolean entry = child.getLocalName().endsWith("Entry");
            String inner = child.getLocalName().equals("extensionElements") || child.getLocalName().equals("inputOutput") || child.getLocalName().equals("properties") ? path
                    : word(path, entry ? "cell " + ++number : child.getLocalName()) + (own.isEmpty() ? "" : " " + own);
            if (Xml.all(child, null).isEmpty() && !child.getTextContent().isBlank()) {
                facts.put(inner, child.getTextContent().strip());
            }
            collect(child, inner, facts);
        }
    }

    private static String word(String path, String name) {
        String word = WORDS.getOrDefault(name, name);
        return path.isEmpty() ? word : path + " " + word;
    }

    private static Drawing ofForm(String text) {
        try {
            Map<String, Part> parts = new LinkedHashMap<>();
            components(new ObjectMapper().readTree(text).path("components"), parts);
            return new Drawing(parts, Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void components(JsonNode components, Map<String, Part> parts) {
        components.forEach(component -> {
            Map<String, String> facts = new TreeMap<>();
            component.fields().forEachRemaining(each -> {
                if (!Set.of("components", "id", "layout", "label").contains(each.getKey())) {
                    flatten(each.getKey(), each.getValue(), facts);
                }
            });
            String label = component.path("label").asText(component.path("text").asText(component.path("id").asText()));
            parts.put(component.path("id").asText(), new Part(component.has("key") ? "field" : component.path("type").asText("part"), label, facts));
            components(component.path("components"), parts);
        });
    }

    private static void flatten(String path, JsonNode value, Map<String, String> facts) {
        if (value.isObject() && !value.has("value")) {
            value.fields().forEachRemaining(each -> flatten(List.of("validate", "properties", "conditional").contains(path) ? each.getKey() : path + " " + each.getKey(), each.getValue(), facts));
        } else if (value.isArray()) {
            value.forEach(each -> flatten(path + " " + each.path("value").asText(), each.has("label") ? each.get("label") : each, facts));
        } else {
            facts.put(path, value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
