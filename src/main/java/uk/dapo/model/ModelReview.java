package uk.dapo.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.dapo.engine.DeploymentReview;
import uk.dapo.model.checks.Checks;
import uk.dapo.model.checks.Code;
import uk.dapo.model.checks.CodeReader;
import uk.dapo.model.checks.Finding;
import uk.dapo.model.checks.Project;
import uk.dapo.model.checks.Xml;

/** Asks of what Modeler's deploy button sends what the build asks of the whole project, as if it lay in the project's folder. */
@Component
class ModelReview implements DeploymentReview {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Path PROJECT = Path.of("");
    private static final Path SOURCES = PROJECT.resolve("src/main/java");

    private Code code;

    @Override
    public List<String> faults(Map<String, String> files) {
        if (!Files.isDirectory(SOURCES)) {
            return List.of("The rules for models are read from the project's folder: start the system there, with mvn spring-boot:run.");
        }
        Project project = Project.read(PROJECT, code());
        for (Map.Entry<String, String> file : files.entrySet()) {
            project = project.with(path(project, file.getKey()), file.getValue());
        }
        List<String> faults = new ArrayList<>(Checks.findings(project).stream().map(Finding::toString).toList());
        files.forEach((name, text) -> missing(files, name, text).forEach(form -> faults.add(name + ": its form " + form
                + ".form is not sent along. Add it under \u201cInclude additional files\u201d.")));
        return faults;
    }

    private synchronized Code code() {
        if (code == null) {
            code = CodeReader.read(SOURCES);
        }
        return code;
    }

    /** Where the project has a file of this name, or where a new one belongs. */
    private static String path(Project project, String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1);
        return project.files().keySet().stream().filter(file -> file.endsWith("/" + bare)).findFirst().orElse((bare.endsWith(".form") ? "forms/" : "bpmn/") + bare);
    }

    /** Forms that are looked for in the model's own deployment, and are not there. */
    private static Stream<String> missing(Map<String, String> files, String name, String text) {
        return !name.endsWith(".bpmn") ? Stream.empty() : Xml.all(Xml.parse(text), null).stream()
                .filter(step -> step.getAttributeNS(CAMUNDA, "formRefBinding").equals("deployment")).map(step -> step.getAttributeNS(CAMUNDA, "formRef")).distinct()
                .filter(form -> files.keySet().stream().noneMatch(file -> file.equals(form + ".form") || file.endsWith("/" + form + ".form")));
    }
}
