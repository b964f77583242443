package uk.dapo.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Refuses what a person deploys and the rules for models do not allow; what runs is then as it was. */
final class DeploymentInspector implements Deployer {

    private final ObjectProvider<DeploymentReview> reviews;

    DeploymentInspector(ObjectProvider<DeploymentReview> reviews) {
        this.reviews = reviews;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || Context.getCommandContext().getAuthentication() == null) {
            return;
        }
        Map<String, String> files = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, new String(resource.getBytes(), StandardCharsets.UTF_8)));
        List<String> faults = reviews.stream().flatMap(review -> review.faults(files).stream()).toList();
        if (!faults.isEmpty()) {
            throw new BadUserRequestException("Nothing was deployed; mend this first:\n" + String.join("\n", faults));
        }
    }
}
