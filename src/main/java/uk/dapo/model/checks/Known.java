package uk.dapo.model.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the variables at one point of a model, however a case came there.
 *
 * @param written  variables set on every path; true where they surely have a value, false where they may be empty
 * @param possible variables set on some path
 * @param fixed    values that are the same on every path
 */
record Known(Map<String, Boolean> written, Set<String> possible, Map<String, Object> fixed) {

    static final Known NOTHING = new Known(Map.of(), Set.of(), Map.of());

    boolean isWritten(String name) {
        return written.containsKey(name);
    }

    boolean hasValue(String name) {
        return written.getOrDefault(name, false);
    }

    Known with(String name, boolean surelyHasValue) {
        Map<String, Boolean> more = new HashMap<>(written);
        more.put(name, surelyHasValue);
        Set<String> also = new HashSet<>(possible);
        also.add(name);
        Map<String, Object> less = new HashMap<>(fixed);
        less.remove(name);
        return new Known(more, also, less);
    }

    Known withFixed(String name, Object value) {
        Known known = with(name, true);
        known.fixed().put(name, value);
        return known;
    }

    /** Where several ways meet: only what holds on each. */
    static Known meet(List<Known> ways) {
        Map<String, Boolean> written = new HashMap<>(ways.get(0).written());
        Map<String, Object> fixed = new HashMap<>(ways.get(0).fixed());
        Set<String> possible = new HashSet<>();
        for (Known way : ways) {
            written.keySet().retainAll(way.written().keySet());
            written.replaceAll((name, value) -> value && way.written().get(name));
            fixed.entrySet().retainAll(way.fixed().entrySet());
            possible.addAll(way.possible());
        }
        return new Known(written, possible, fixed);
    }

    /** Where parallel ways come together: all that any of them brings. */
    static Known together(List<Known> ways) {
        Known all = meet(ways);
        for (Known way : ways) {
            for (String name : way.written().keySet()) {
                if (!all.isWritten(name)) {
                    all = all.with(name, way.hasValue(name));
                }
            }
        }
        return all;
    }
}
