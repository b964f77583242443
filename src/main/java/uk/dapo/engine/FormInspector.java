package uk.dapo.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Refuses to deploy a form that asks for something the server would have to take unchecked. */
final class FormInspector implements Deployer {

    private final FormDoor door;

    FormInspector(FormDoor door) {
        this.door = door;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().values().stream().filter(resource -> resource.getName().endsWith(".form")).forEach(resource -> {
            FormSchema form = read(resource);
            if (!form.unchecked().isEmpty()) {
                throw new BadUserRequestException("The form " + resource.getName() + " cannot be checked on the server: "
                        + String.join("; ", form.unchecked()) + ". Use other fields; nothing was deployed.");
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
