package uk.dapo.model.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that designers draw and what the code offers them: what checks look at. Never changed; a change gives a copy.
 *
 * @param files      every file by its path, so that two of one bare name are seen
 * @param unreadable what could not be read at all
 */
public record Project(Map<String, String> files, List<Model> models, List<Decision> decisions, List<Form> forms, Code code,
                      List<Finding> unreadable) {

    /** The models and forms under a folder that has {@code bpmn} and {@code forms}. */
    public static Project read(Path root, Code code) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("bpmn", "forms")) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> found = Files.walk(start)) {
                    for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return of(files, code);
    }

    private static Project of(Map<String, String> files, Code code) {
        Project project = new Project(Map.of(), List.of(), List.of(), List.of(), code, List.of());
        for (Map.Entry<String, String> file : files.entrySet()) {
            project = project.with(file.getKey(), file.getValue());
        }
        return project;
    }

    /** The same project with one file replaced or added. */
    public Project with(String file, String text) {
        Project rest = without(file);
        Map<String, String> more = new TreeMap<>(rest.files);
        more.put(file, text);
        List<Model> withModel = new ArrayList<>(rest.models);
        List<Decision> withDecision = new ArrayList<>(rest.decisions);
        List<Form> withForm = new ArrayList<>(rest.forms);
        List<Finding> withFinding = new ArrayList<>(rest.unreadable);
        try {
            if (file.endsWith(".bpmn")) {
                withModel.add(Model.parse(file, text));
            } else if (file.endsWith(".dmn")) {
                withDecision.add(Decision.parse(file, text));
            } else if (file.endsWith(".form")) {
                withForm.add(Form.parse(file, text));
            }
        } catch (RuntimeException | IOException e) {
            withFinding.add(new Finding(file, "the file", "cannot be read: " + reason(e), "Open it in Camunda Modeler and save it again."));
        }
        withModel.sort(Comparator.comparing(Model::file));
        withDecision.sort(Comparator.comparing(Decision::file));
        withForm.sort(Comparator.comparing(Form::file));
        return new Project(more, withModel, withDecision, withForm, code, withFinding);
    }

    /** The same project without one file. */
    public Project without(String file) {
        Map<String, String> less = new TreeMap<>(files);
        less.remove(file);
        return new Project(less, models.stream().filter(model -> !model.file().equals(file)).toList(),
                decisions.stream().filter(decision -> !decision.file().equals(file)).toList(),
                forms.stream().filter(form -> !form.file().equals(file)).toList(), code,
                unreadable.stream().filter(finding -> !finding.file().equals(file)).toList());
    }

    /** The same drawings over other code. */
    public Project over(Code other) {
        return new Project(files, models, decisions, forms, other, unreadable);
    }

    /** The processes that people can start in Tasklist, id to name. */
    public Map<String, String> startable() {
        Map<String, String> names = new TreeMap<>();
        models.stream().filter(Startable::byPeople).forEach(model -> names.put(model.id(), model.process().getName()));
        return names;
    }

    Optional<Model> process(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Optional<Decision> decision(String id) {
        return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
    }

    Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** A file's name without its folders and ending. */
    static String bareName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The cause in a line, without what only a program reads. */
    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip()
                .replaceFirst("^(Fatal )?Error: URI=\\S+ Line=(\\d+): (cvc-\\S+ )?", "line $2: ");
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
