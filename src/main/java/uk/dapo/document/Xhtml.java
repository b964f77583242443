package uk.dapo.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A filled-in template as a tree. Nothing in it can fetch anything from anywhere. */
final class Xhtml {

    private Xhtml() {
    }

    static Document parse(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Glyphs.legalInXml(markup))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // The template is at fault, since all it inserts is escaped. The parser's own message can quote the text.
            throw new IllegalStateException("A paper's template is not well-formed XHTML: check its tags.");
        }
    }

    /** What the page says: its title and its body, without the style sheet. */
    static String textOf(Document page) {
        return Stream.of("title", "body")
                .map(name -> page.getElementsByTagName(name).item(0).getTextContent())
                .collect(Collectors.joining("\n"));
    }

    static void eachText(Node node, UnaryOperator<String> change) {
        if (node instanceof Text text) {
            text.setData(change.apply(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            eachText(child, change);
        }
    }
}
