package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Facts;
import uk.dapo.register.FormOpenings;
import uk.dapo.register.Visibility;

/**
 * Asked, in the engine's own command, before somebody claims or completes a task: may they see the case, is the task theirs,
 * must it be somebody else, and is what they decide on still what the form showed them?
 */
@Component
class TaskGuard {

    private final Visibility visibility;
    private final SecondPerson secondPerson;
    private final TaskStory story;
    private final FormDoor door;
    private final Facts facts;
    private final FormOpenings openings;

    TaskGuard(Visibility visibility, SecondPerson secondPerson, TaskStory story, FormDoor door, Facts facts, FormOpenings openings) {
        this.visibility = visibility;
        this.secondPerson = secondPerson;
        this.story = story;
        this.door = door;
        this.facts = facts;
        this.openings = openings;
    }

    /** Why this person may not have this task; empty when they may. */
    Optional<String> refusesDoer(TaskEntity task, String by) {
        return refusesReader(task, by).or(() -> secondPerson.refusal(task, by));
    }

    /** Why this person may not see the case of this task. */
    Optional<String> refusesReader(TaskEntity task, String by) {
        return CaseVariables.CASE_REFERENCE.find(task).map(reference -> visibility.of(by, reference).refusal()).filter(refusal -> !refusal.isEmpty());
    }

    /** Why this person may not complete this task now. */
    Optional<String> refusesCompletion(TaskEntity task, String by) {
        if (!by.equals(task.getAssignee())) {
            return refusesReader(task, by).or(() -> Optional.of(story.of(task.getId(), by)));
        }
        return refusesDoer(task, by).or(() -> changed(task, by));
    }

    /** Remembers what a form shows somebody. */
    void shows(TaskEntity task, String by) {
        openings.keep(task.getId(), by, steady(task));
    }

    private Optional<String> changed(TaskEntity task, String by) {
        return openings.find(task.getId(), by).flatMap(opening -> {
            Map<String, String> now = FormOpenings.digests(task.getId(), steady(task));
            List<String> different = new TreeMap<>(now).keySet().stream().filter(name -> !Objects.equals(now.get(name), opening.digests().get(name))).toList();
            return different.isEmpty() ? Optional.empty() : Optional.of("What this form shows has changed since you opened it ("
                    + LondonTime.say(LondonTime.atLondon(opening.at())) + "): " + different.stream().collect(Collectors.joining("; "))
                    + ". Open it again and look before you submit it; nothing was kept.");
        });
    }

    private Map<String, String> steady(TaskEntity task) {
        FormSchema schema = door.schema(task.getTaskDefinition().getFormDefinition(), task.getProcessDefinition().getDeploymentId());
        return facts.steady(schema.shownFacts(), FormDoor.reader(task));
    }
}
