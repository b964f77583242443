package uk.dapo.engine;

import java.util.Set;

/** Who, beyond the teams a model gives a task to, may look at the tasks and instances of a case in the engine. */
public interface CaseReaders {

    /**
     * The readers of one case.
     *
     * @param lookingOn groups that see the case's tasks and instances and may have a failed step tried again
     * @param named     the only people who see a restricted case, whatever their groups; null when it is not restricted
     * @param onlookers those named who see its instances too
     */
    record Readers(Set<String> lookingOn, Set<String> named, Set<String> onlookers) {

        boolean restricted() {
            return named != null;
        }
    }

    /** The readers of a case, or of what belongs to none (yet). Both may be null. */
    Readers of(String caseReference, String area);
}
