package uk.dapo.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.dapo.model.checks.Xml;

/** Which element of a model, row of a table and test carries which duty of the Act, by the sections that the drawings themselves cite. */
final class Duties {

    /** @param excuse why no model carries it; empty where one must */
    record Duty(String section, String words, String excuse) {
    }

    /** A part of a drawing that cites sections. */
    record Carrier(String file, String id, String name, Set<String> sections) {

        /** "28(3)" is carried by what cites it, or a paragraph of it. */
        boolean carries(String section) {
            return sections.stream().anyMatch(cited -> cited.equals(section) || cited.startsWith(section + "("));
        }
    }

    /** "ss.44-45", "s.28(3)-(4)", "s.36(5)(c), 37(1)", "s.49A". */
    private static final Pattern CITED = Pattern.compile("\\bss?\\.\\s?((?:\\d+A?(?:\\(\\w+\\))*(?:-(?:\\d+A?)?(?:\\(\\w+\\))*)?(?:, | and )?)+)");
    private static final Pattern ONE = Pattern.compile("(\\d+A?)((?:\\(\\w+\\))*)(?:-(\\d+A?)?((?:\\(\\w+\\))*))?");

    private Duties() {
    }

    static List<Duty> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> new Duty(cells[0].strip(), cells[1], cells.length > 2 ? cells[2] : "")).toList();
    }

    /** What cites the very subsection; where nothing does, what cites its whole section. */
    static List<Carrier> of(Duty duty, List<Carrier> carriers) {
        List<Carrier> exact = carriers.stream().filter(carrier -> carrier.carries(duty.section())).toList();
        String whole = duty.section().replaceAll("\\(.*", "");
        return exact.isEmpty() ? carriers.stream().filter(carrier -> carrier.sections().contains(whole)).toList() : exact;
    }

    /** Other powers are of other Acts, with sections of the same numbers. */
    static List<Carrier> carriers(Map<String, String> files) {
        List<Carrier> carriers = new ArrayList<>();
        files.forEach((file, text) -> {
            if ((file.endsWith(".bpmn") || file.endsWith(".dmn")) && !file.endsWith("/alternative-power.dmn")) {
                for (Element element : Xml.all(Xml.parse(text), null)) {
                    String said = Stream.of("documentation", "description", "outputEntry", "conditionExpression").flatMap(name -> Xml.children(element, name).stream())
                            .map(Node::getTextContent).collect(Collectors.joining(" ")) + " " + element.getAttribute("name");
                    Set<String> sections = sections(said);
                    if (element.hasAttribute("id") && !sections.isEmpty()) {
                        carriers.add(new Carrier(file, element.getAttribute("id"), element.getAttribute("name"), sections));
                    }
                }
            }
        });
        return carriers;
    }

    static Set<String> sections(String text) {
        Set<String> sections = new TreeSet<>();
        Matcher cited = CITED.matcher(text);
        while (cited.find()) {
            Matcher one = ONE.matcher(cited.group(1));
            while (one.find()) {
                sections.add(one.group(1) + one.group(2));
                if (one.group(3) != null) {
                    sections.add(one.group(3) + one.group(4));
                } else if (one.group(4) != null && !one.group(4).isEmpty()) {
                    range(one.group(1), one.group(2), one.group(4), sections);
                }
            }
        }
        return sections;
    }

    /** "28(3)" to "(5)": each of them. */
    private static void range(String section, String first, String last, Set<String> sections) {
        String head = first.replaceAll("\\(\\w+\\)$", "");
        String from = first.substring(head.length()).replaceAll("\\W", "");
        String to = last.replaceAll("\\W", "");
        if (from.matches("\\d+") && to.matches("\\d+")) {
            for (int i = Integer.parseInt(from); i <= Integer.parseInt(to); i++) {
                sections.add(section + head + "(" + i + ")");
            }
        } else {
            sections.add(section + head + last);
        }
    }

    /** Names of the tests that speak of a drawing, or of one of its parts. */
    static Map<String, Set<String>> tests(Path folder) throws IOException {
        Map<String, Set<String>> byWord = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith("Test.java"))::iterator) {
                Pattern.compile("\"([\\w-]+)\"").matcher(Files.readString(file)).results()
                        .forEach(word -> byWord.computeIfAbsent(word.group(1), none -> new TreeSet<>()).add(file.getFileName().toString().replace(".java", "")));
            }
        }
        return byWord;
    }
}
