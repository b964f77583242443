package uk.dapo.model.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the Java code offers to models and forms.
 *
 * @param beans        by the name a model calls them
 * @param variables    the declared process variables and their types
 * @param doubles      names that are declared more than once
 * @param roles        ids of the roles that teams are made of
 * @param clockKinds   ids of the statutory clocks
 * @param facts        what the register works out for forms to show, beside the answers to earlier forms
 * @param optionLists  lists of choices that the register provides
 * @param sentMessages messages that code sends, not a model
 * @param begun        messages by which code begins a process, with the variables that they bring
 * @param asked        decision tables that code asks
 * @param meanings     what each variable says, in the declaration's words
 * @param words        words that occur in code: names, constants, texts
 */
public record Code(Map<String, Bean> beans, Map<String, Class<?>> variables, List<String> doubles, Set<String> roles, Set<String> clockKinds,
                   Set<String> facts, Set<String> optionLists, Set<String> sentMessages, Map<String, Set<String>> begun,
                   Set<String> asked, Map<String, String> meanings,
                   Set<String> words) {

    Code(Map<String, Bean> beans, Map<String, Class<?>> variables, List<String> doubles, Set<String> roles, Set<String> clockKinds,
         Set<String> facts, Set<String> optionLists, Set<String> sentMessages) {
        this(beans, variables, doubles, roles, clockKinds, facts, optionLists, sentMessages, Map.of(), Set.of(), Map.of(), Set.of());
    }

    /**
     * A bean with a name of its own.
     *
     * @param type      its class
     * @param delegate  whether it carries out a step
     * @param reachable whether expressions in models may name it
     * @param outward   whether it sends something out of the process
     * @param methods   what a model can call, with the numbers of parameters
     * @param needs     variables that a method fails without
     * @param writes    variables it sets
     */
    public record Bean(String type, boolean delegate, boolean reachable, boolean outward, Map<String, Set<Integer>> methods,
                       Map<String, Set<String>> needs, Set<String> writes) {

        /** Variables that the step fails without. */
        public Set<String> stepNeeds() {
            return needs.getOrDefault("execute", Set.of());
        }
    }
}
