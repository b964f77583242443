package uk.dapo.model.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads just enough of a Java file to tell which variables its methods set and which they fail without:
 * {@code RUNG.set(execution, …)} and {@code RUNG.get(execution)}. What is only looked for ({@code find}) is not needed.
 */
final class JavaSource {

    private static final Pattern USE = Pattern.compile("\\b(?:([A-Z]\\w*)\\.)?([A-Z][A-Z0-9_]*)\\s*\\.\\s*(get|set)\\(");
    private static final Pattern METHOD = Pattern.compile("(?m)^ {4}(?:(?:public|private|protected|static|final) )*[\\w<>\\[\\], .?]+ (\\w+)\\([^)]*\\)[^{;=]*\\{");

    private final String text;
    private final String type;
    private final Map<String, String> constants;
    private final Map<String, String> bodies = new HashMap<>();

    /** @param constants variables by the constants that declare them, as {@code EscalationVariables.RUNG} */
    JavaSource(String text, String type, Map<String, String> constants) {
        this.text = text;
        this.type = type;
        this.constants = constants;
        Matcher matcher = METHOD.matcher(text);
        while (matcher.find()) {
            // methods of one name are read as one
            bodies.merge(matcher.group(1), body(matcher.end()), String::concat);
        }
    }

    Set<String> writes() {
        return uses(text, "set");
    }

    /** Variables that a method, or what it calls in its own class, fails without. */
    Set<String> needs(String method) {
        Set<String> needs = new TreeSet<>();
        collect(method, needs, new HashSet<>());
        return needs;
    }

    private void collect(String method, Set<String> needs, Set<String> seen) {
        String body = bodies.get(method);
        if (body == null || !seen.add(method)) {
            return;
        }
        needs.addAll(uses(body, "get"));
        bodies.keySet().stream().filter(other -> Pattern.compile("(?<![.\\w])" + other + "\\(").matcher(body).find())
                .forEach(other -> collect(other, needs, seen));
    }

    private Set<String> uses(String body, String what) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = USE.matcher(body);
        while (matcher.find()) {
            if (matcher.group(3).equals(what)) {
                String name = constants.get(owner(matcher.group(1), matcher.group(2)) + "." + matcher.group(2));
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private String owner(String qualifier, String constant) {
        if (qualifier != null) {
            return qualifier;
        }
        Matcher matcher = Pattern.compile("import static [\\w.]+\\.(\\w+)\\.(?:" + constant + "|\\*);").matcher(text);
        return matcher.find() ? matcher.group(1) : type;
    }

    private String body(int start) {
        int depth = 1;
        int end = start;
        while (end < text.length() && depth > 0) {
            char c = text.charAt(end++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return text.substring(start, end);
    }
}
