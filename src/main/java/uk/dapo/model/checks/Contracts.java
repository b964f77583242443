package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What models hand to one another: what calls and messages bring, and what a called process leaves behind. */
final class Contracts {

    private final Map<String, List<Known>> called = new HashMap<>();
    private final Map<String, List<Known>> thrown = new HashMap<>();
    private final Map<String, List<Known>> ended = new HashMap<>();

    void call(String process, Known brought) {
        called.computeIfAbsent(process, key -> new ArrayList<>()).add(brought);
    }

    void message(String name, Known brought) {
        thrown.computeIfAbsent(name, key -> new ArrayList<>()).add(brought);
    }

    void end(String process, Known left) {
        ended.computeIfAbsent(process, key -> new ArrayList<>()).add(left);
    }

    /** What every call of a process brings; nothing, as long as no call of it was met. */
    Optional<Known> called(String process) {
        return Optional.ofNullable(called.get(process)).map(Known::meet);
    }

    Optional<Known> thrown(String message) {
        return Optional.ofNullable(thrown.get(message)).map(Known::meet);
    }

    Optional<Known> ended(String process) {
        return Optional.ofNullable(ended.get(process)).map(Known::meet);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contracts contracts && said().equals(contracts.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    private List<Map<String, Known>> said() {
        return List.of(met(called), met(thrown), met(ended));
    }

    private static Map<String, Known> met(Map<String, List<Known>> ways) {
        Map<String, Known> met = new HashMap<>();
        ways.forEach((name, each) -> met.put(name, Known.meet(each)));
        return met;
    }
}
