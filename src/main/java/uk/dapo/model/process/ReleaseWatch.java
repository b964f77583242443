package uk.dapo.model.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Says at every start where a model that runs is not the release's own, and where the release was put over one. */
@Component
class ReleaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);

    private final RepositoryService models;

    ReleaseWatch(RepositoryService models) {
        this.models = models;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        findings().forEach(LOG::warn);
    }

    List<String> findings() {
        return models.createProcessDefinitionQuery().latestVersion().list().stream().flatMap(newest -> finding(newest).stream()).toList();
    }

    private Optional<String> finding(ProcessDefinition newest) {
        Optional<String> released = released(newest.getResourceName());
        if (released.isEmpty()) {
            return Optional.of("%s: version %d runs and is in no release; a system that starts afresh does not have it. Bring it into the release."
                    .formatted(newest.getName(), newest.getVersion()));
        }
        if (released.filter(DeployedModel.text(models, newest)::equals).isEmpty()) {
            return Optional.of("%s: version %d runs, deployed by hand; the release's own is not put over it. Bring the change into the release, or deploy the release's file."
                    .formatted(newest.getName(), newest.getVersion()));
        }
        if (newest.getVersion() == 1) {
            return Optional.empty();
        }
        ProcessDefinition before = models.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).processDefinitionVersion(newest.getVersion() - 1).singleResult();
        return before == null || source(before).equals(source(newest)) ? Optional.empty()
                : Optional.of("%s: version %d of the release was put over version %d, which was deployed by hand (%s). Its change is in the release only if it was brought there."
                        .formatted(newest.getName(), newest.getVersion(), before.getVersion(), source(before)));
    }

    private String source(ProcessDefinition definition) {
        return String.valueOf(models.createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult().getName());
    }

    private static Optional<String> released(String name) {
        ClassPathResource resource = new ClassPathResource("bpmn/" + name.substring(name.lastIndexOf('/') + 1));
        return resource.exists() ? Optional.of(read(resource)) : Optional.empty();
    }

    private static String read(ClassPathResource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
