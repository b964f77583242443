package uk.dapo.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper whose template asks for what it needs by name: texts, lists of lines and tables. A template that asks for what
 * was not given is refused by name, so that no paper goes out with a hole in it.
 *
 * @param title names the instrument and never a person
 * @param facts texts ({@link String}), lines (a list of texts) and rows (a list of maps of texts), by name
 */
public record RegisterPaper(PaperKind kind, String title, Map<String, Object> facts) implements Paper {

    public RegisterPaper {
        kind = Wording.known(kind, "its kind");
        title = Wording.required(title, "a title", 200);
        facts = Map.copyOf(facts);
    }

    /** A text the paper cannot do without. */
    public String text(String name) {
        return Wording.required((String) facts.get(name), "its " + name, LONGEST);
    }

    /** Whether a text was given that is not empty, or a list with something in it. */
    public boolean has(String name) {
        Object fact = facts.get(name);
        return fact instanceof String text ? !text.isBlank() : fact instanceof List<?> list && !list.isEmpty();
    }

    /** A text, paragraph by paragraph. */
    public List<String> paragraphs(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Lines of text; there may be none. */
    @SuppressWarnings("unchecked")
    public List<String> lines(String name) {
        return (List<String>) Wording.known(facts.get(name), "its " + name);
    }

    /** Rows of a table, each a map of texts by column; there may be none. */
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> rows(String name) {
        return (List<Map<String, String>>) Wording.known(facts.get(name), "its " + name);
    }

    /** Longer than any answer a form takes. */
    private static final int LONGEST = 20_000;

    /** Begins a paper of a kind. */
    public static Draft of(PaperKind kind, String title) {
        return new Draft(kind, title);
    }

    /** A paper being put together. */
    public static final class Draft {

        private final PaperKind kind;
        private final String title;
        private final Map<String, Object> facts = new LinkedHashMap<>();

        private Draft(PaperKind kind, String title) {
            this.kind = kind;
            this.title = title;
        }

        /** A text; none where it is null. */
        public Draft text(String name, String text) {
            facts.put(name, text == null ? "" : text);
            return this;
        }

        public Draft lines(String name, List<String> lines) {
            facts.put(name, List.copyOf(lines));
            return this;
        }

        public Draft rows(String name, List<Map<String, String>> rows) {
            facts.put(name, new ArrayList<>(rows));
            return this;
        }

        public RegisterPaper paper() {
            return new RegisterPaper(kind, title, facts);
        }
    }
}
