package uk.dapo.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses to deploy a form that asks for something the server would have to take unchecked. */
final class FormInspector implements Deployer {

    private final FormDoor door;
    private final Feel feel;

    FormInspector(FormDoor door, Feel feel) {
        this.door = door;
        this.feel = feel;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().values().stream().filter(resource -> resource.getName().endsWith(".form")).forEach(resource -> {
            FormSchema form = read(resource);
            List<String> faults = Stream.concat(form.unchecked().stream(), form.fields().stream().flatMap(field -> Stream.concat(field.hideConditions().stream(), field.readOnlyCondition().stream()))
                    .filter(condition -> !feel.isReadable(condition)).distinct().map(condition -> "=" + condition + " is no condition")).toList();
            if (!faults.isEmpty()) {
                throw new BadUserRequestException("The form " + resource.getName() + " cannot be checked on the server: "
                        + String.join("; ", faults) + ". Use other fields; nothing was deployed.");
            }
        });
    }

    private FormSchema read(ResourceEntity resource) {
        try {
            return door.parse(resource.getBytes());
        } catch (IllegalStateException e) {
            throw new BadUserRequestException("The form " + resource.getName() + " is not JSON; nothing was deployed.", e);
        }
    }
}
