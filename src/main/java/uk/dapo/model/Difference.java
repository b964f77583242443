package uk.dapo.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is different between two versions of a model, decision table or form, a sentence each. */
public final class Difference {

    private static final int LONGEST = 120;

    private Difference() {
    }

    /**
     * @param file its name, whose ending says what it is
     * @return nothing when both say and look the same
     * @throws IllegalStateException when one of them cannot be read
     */
    public static List<String> between(String file, String before, String after) {
        Drawing was = Drawing.of(file, before);
        Drawing is = Drawing.of(file, after);
        List<String> sentences = new ArrayList<>();
        is.parts().forEach((id, part) -> {
            if (!was.parts().containsKey(id)) {
                sentences.add("Added: " + said(part) + ".");
            }
        });
        was.parts().forEach((id, part) -> {
            if (!is.parts().containsKey(id)) {
                sentences.add("Removed: " + said(part) + ".");
            }
        });
        was.parts().forEach((id, then) -> {
            Drawing.Part now = is.parts().get(id);
            if (now != null) {
                changes(then, now).forEach(sentences::add);
            }
        });
        List<String> moved = was.places().entrySet().stream().filter(place -> is.places().containsKey(place.getKey()) && !is.places().get(place.getKey()).equals(place.getValue()))
                .map(place -> is.parts().get(place.getKey())).filter(Objects::nonNull).map(Drawing.Part::say).toList();
        if (!moved.isEmpty()) {
            sentences.add("Moved on the drawing, which changes nothing else: " + String.join(", ", moved) + ".");
        }
        return sentences;
    }

    private static String said(Drawing.Part part) {
        return part.kind().equals("way") ? "the way from \u201c" + part.facts().get("from") + "\u201d to \u201c" + part.facts().get("to") + "\u201d" : part.say();
    }

    private static List<String> changes(Drawing.Part before, Drawing.Part now) {
        List<String> sentences = new ArrayList<>();
        if (!before.kind().equals(now.kind())) {
            sentences.add("Changed: " + before.say() + " is now a " + now.kind() + ".");
        }
        if (!before.name().equals(now.name())) {
            sentences.add("Renamed: " + before.say() + " is now called \u201c" + now.name() + "\u201d.");
        }
        Set<String> facts = new TreeSet<>(before.facts().keySet());
        facts.addAll(now.facts().keySet());
        List<String> changed = facts.stream().flatMap(fact -> change(fact, before.facts(), now.facts())).toList();
        if (!changed.isEmpty()) {
            sentences.add("Changed: " + said(now) + ": " + String.join("; ", changed) + ".");
        }
        return sentences;
    }

    private static Stream<String> change(String fact, Map<String, String> before, Map<String, String> now) {
        String was = before.get(fact);
        String is = now.get(fact);
        // the end of a way is told by its name and known by its id
        String known = before.containsKey(Drawing.ID + fact) ? Drawing.ID + fact : fact;
        return fact.startsWith(Drawing.ID) || Objects.equals(before.get(known), now.get(known)) ? Stream.empty() : Stream.of(was == null ? fact + " is new: " + quoted(is)
                : is == null ? fact + " is gone: " + quoted(was) : fact + " was " + quoted(was) + " and is " + quoted(is));
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "\u201c" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line) + "\u201d";
    }
}
