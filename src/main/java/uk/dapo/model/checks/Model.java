package uk.dapo.model.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One BPMN file: the process in it, and every expression it contains. */
final class Model {

    /**
     * An expression and where it stands.
     *
     * @param owner the flow node or sequence flow it belongs to
     * @param place the attribute or element that holds it
     * @param name  of the parameter, where the place is an input or output parameter
     */
    record Place(String owner, String place, String name, String text) {

        Expression expression() {
            return Expression.of(text);
        }

        boolean isInput() {
            return place.equals("inputParameter");
        }

        boolean isOutput() {
            return place.equals("outputParameter");
        }

        String say() {
            return name.isEmpty() ? place : place + " " + name;
        }
    }

    private static final List<String> REFERENCES = List.of("sourceRef", "targetRef", "messageRef", "attachedToRef", "default", "bpmnElement");

    private final String file;
    private final String text;
    private final BpmnModelInstance bpmn;
    private final List<Place> expressions;
    private final Map<String, List<Place>> expressionsByOwner;
    // a model is never changed: what was looked for once is remembered
    private final Map<Class<?>, Collection<?>> found = new ConcurrentHashMap<>();
    private final Map<Object, Object> remembered = new ConcurrentHashMap<>();

    private Model(String file, String text, BpmnModelInstance bpmn, List<Place> expressions) {
        this.file = file;
        this.text = text;
        this.bpmn = bpmn;
        this.expressions = expressions;
        this.expressionsByOwner = expressions.stream().collect(Collectors.groupingBy(Place::owner));
    }

    static Model parse(String file, String text) throws IOException {
        BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (bpmn.getModelElementsByType(Process.class).size() != 1) {
            throw new IOException("It holds no process, or more than one.");
        }
        List<Place> expressions = new ArrayList<>();
        Element document = Xml.parse(text);
        Set<String> ids = new HashSet<>();
        ids(document, ids);
        references(document, ids);
        collect(document, "", bpmn.getModelElementsByType(FlowElement.class).stream().map(FlowElement::getId).collect(Collectors.toSet()), expressions);
        return new Model(file, text, bpmn, expressions);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    BpmnModelInstance bpmn() {
        return bpmn;
    }

    Process process() {
        return bpmn.getModelElementsByType(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) found.computeIfAbsent(type, unused -> List.copyOf(bpmn.getModelElementsByType(type)));
    }

    /** Messages at its events: those it throws, or those it waits for. */
    List<Messages.At> messages(boolean thrown) {
        return remembered(thrown ? "thrown" : "awaited", () -> Messages.at(this, thrown));
    }

    /** Works something out about this model once. */
    @SuppressWarnings("unchecked")
    <T> T remembered(Object what, Supplier<T> first) {
        Object known = remembered.get(what);
        if (known == null) {
            known = first.get();
            remembered.put(what, known);
        }
        return (T) known;
    }

    /** The processes it calls. */
    Set<String> called() {
        return remembered("called", () -> all(CallActivity.class).stream().map(call -> String.valueOf(call.getCalledElement())).collect(Collectors.toSet()));
    }

    Optional<BaseElement> element(String id) {
        return bpmn.getModelElementById(id) instanceof BaseElement element ? Optional.of(element) : Optional.empty();
    }

    /** Every expression of the file, in the order in which it is written. */
    List<Place> expressions() {
        return expressions;
    }

    List<Place> expressionsOf(FlowElement element) {
        return expressionsByOwner.getOrDefault(element.getId(), List.of());
    }

    Finding finding(ModelElementInstance element, String wrong, String remedy) {
        return new Finding(file, say(element), wrong, remedy);
    }

    Finding finding(Place place, String wrong, String remedy) {
        return element(place.owner()).map(element -> finding(element, wrong, remedy))
                .orElseGet(() -> finding(process(), wrong, remedy));
    }

    /** An element as a designer sees it: by its label, with the id to search for. */
    static String say(ModelElementInstance element) {
        if (element instanceof SequenceFlow flow) {
            String label = label(flow).isEmpty() ? "the flow" : "the flow \"" + label(flow) + "\"";
            return "%s from %s to %s".formatted(label, say(flow.getSource()), say(flow.getTarget()));
        }
        if (element instanceof FlowElement node && !label(node).isEmpty()) {
            return "\"%s\" (%s)".formatted(label(node), node.getId());
        }
        String id = element.getAttributeValue("id");
        String kind = element.getElementType().getTypeName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
        return "the " + kind + (element instanceof Process || id == null ? "" : " " + id);
    }

    static String label(FlowElement element) {
        return element.getName() == null ? "" : element.getName().replaceAll("\\s+", " ").strip();
    }

    /** @throws IOException when an element names another that is not there */
    private static void references(Element element, Set<String> ids) throws IOException {
        List<String> names = new ArrayList<>();
        if (Set.of("incoming", "outgoing").contains(element.getLocalName())) {
            names.add(element.getTextContent().strip());
        }
        REFERENCES.stream().map(element::getAttribute).filter(name -> !name.isEmpty()).forEach(names::add);
        for (String name : names) {
            if (!ids.contains(name)) {
                throw new IOException("something refers to " + name + ", which is not there.");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                references(inner, ids);
            }
        }
    }

    private static void ids(Element element, Set<String> ids) {
        ids.add(element.getAttribute("id"));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                ids(inner, ids);
            }
        }
    }

    private static void collect(Element element, String owner, Set<String> owners, List<Place> places) {
        String self = owners.contains(element.getAttribute("id")) ? element.getAttribute("id") : owner;
        String name = element.getLocalName().endsWith("Parameter") ? element.getAttribute("name") : "";
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (isExpression(attribute.getValue())) {
                places.add(new Place(self, attribute.getLocalName(), name, attribute.getValue()));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, self, owners, places);
            } else if (isExpression(child.getNodeValue()) && !element.getLocalName().equals("documentation")) {
                places.add(new Place(self, element.getLocalName(), name, child.getNodeValue().strip()));
            }
        }
    }

    static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }
}
