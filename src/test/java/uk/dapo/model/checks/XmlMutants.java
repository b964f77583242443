package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Single changes to a file of XML: each is made anew from the shipped text. */
abstract class XmlMutants {

    private final String file;
    private final String text;
    private final List<Element> all;
    private final List<Mutant> mutants = new ArrayList<>();

    XmlMutants(String file, String text) {
        this.file = file;
        this.text = text;
        this.all = Xml.all(Xml.parse(text), null);
    }

    List<Mutant> mutants() {
        return mutants;
    }

    /** @param kind local name of the elements, or null for all */
    final void each(String kind, Predicate<Element> fits, String what, Consumer<Element> change) {
        List<Element> elements = kind == null ? all : all.stream().filter(element -> kind.equals(element.getLocalName())).toList();
        for (int i = 0; i < elements.size(); i++) {
            int number = i;
            if (fits.test(elements.get(i))) {
                mutants.add(new Mutant(what, file, where(elements.get(i)), () -> {
                    Element root = Xml.parse(text);
                    change.accept(Xml.all(root, kind).get(number));
                    return Xml.write(root);
                }));
            }
        }
    }

    /** By its id; what has none by that of what it stands in, and its own name. */
    private static String where(Element element) {
        String name = element.getAttribute("name") + element.getAttribute("source") + element.getAttribute("event");
        Element named = element;
        while (named.getAttribute("id").isEmpty()) {
            named = (Element) named.getParentNode();
        }
        return named.getAttribute("id") + (named == element || name.isEmpty() ? "" : " " + name);
    }
}
