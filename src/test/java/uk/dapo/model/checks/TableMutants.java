package uk.dapo.model.checks;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Every single change to a decision table that alters what it says. */
final class TableMutants extends XmlMutants {

    private static final Map<String, String> OTHER = Map.of("UNIQUE", "FIRST", "FIRST", "COLLECT", "COLLECT", "FIRST", "ANY", "FIRST", "RULE ORDER", "FIRST");

    private TableMutants(String file, String text) {
        super(file, text);
    }

    static List<Mutant> of(String file, String text) {
        TableMutants all = new TableMutants(file, text);
        all.make();
        return all.mutants();
    }

    private void make() {
        each("decisionTable", table -> true, "hit policy changed", table -> table.setAttribute("hitPolicy", OTHER.get(table.getAttribute("hitPolicy"))));
        each("rule", row -> true, "row deleted", Xml::remove);
        each("input", column -> true, "input asks something else", column -> Xml.all(column, "text").get(0).setTextContent("somethingElse"));
        each("inputEntry", cell -> !cell(cell).getTextContent().strip().matches("-?"), "test of a row dropped", cell -> cell(cell).setTextContent("-"));
        each("inputEntry", cell -> cell(cell).getTextContent().matches("(?s).*\\d.*"), "limit of a row moved",
                cell -> cell(cell).setTextContent(moved(cell(cell).getTextContent())));
        each("inputEntry", cell -> cell(cell).getTextContent().strip().matches("true|false"), "test of a row turned round",
                cell -> cell(cell).setTextContent(cell(cell).getTextContent().strip().equals("true") ? "false" : "true"));
        each("inputEntry", cell -> cell(cell).getTextContent().strip().startsWith("\""), "value of a row changed",
                cell -> cell(cell).setTextContent(cell(cell).getTextContent().replaceFirst("\"(\\w)", "\"x$1")));
        each("outputEntry", cell -> cell(cell).getTextContent().strip().matches("true|false"), "answer turned round",
                cell -> cell(cell).setTextContent(cell(cell).getTextContent().strip().equals("true") ? "false" : "true"));
        each("outputEntry", cell -> cell(cell).getTextContent().strip().matches("-?\\d+"), "answer changed",
                cell -> cell(cell).setTextContent(moved(cell(cell).getTextContent())));
        each("outputEntry", cell -> cell(cell).getTextContent().strip().matches("\"[^ ]*\""), "answer changed",
                cell -> cell(cell).setTextContent(cell(cell).getTextContent().replaceFirst("\"(\\w?)", "\"x$1")));
    }

    private static String moved(String number) {
        java.util.regex.Matcher digits = java.util.regex.Pattern.compile("\\d+").matcher(number);
        return digits.replaceFirst(found -> String.valueOf(Long.parseLong(found.group()) + 1));
    }

    private static Element cell(Element entry) {
        return Xml.all(entry, "text").get(0);
    }
}
