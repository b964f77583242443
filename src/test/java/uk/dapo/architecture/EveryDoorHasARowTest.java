package uk.dapo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.dapo.access.DoorRows;

/** Whoever adds an endpoint, a process, a task or a form says who may use it. What the rows say is tried in AuthorisationMatrixTest. */
class EveryDoorHasARowTest {

    private static final DoorRows ROWS = DoorRows.read();
    private static final Pattern TEAM = Pattern.compile("teams\\.of\\(\\s*'?(\\w+)'?");

    private final Collection<BpmnModelInstance> models = Arrays.stream(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")))
            .map(Bpmn::readModelFromFile).toList();

    @Test
    void everyEndpoint() {
        // pages of the libraries have rows too, and are found in the running system only
        Set<String> ours = endpoints();
        assertThat(ROWS.gaps("api", ours.stream().filter(endpoint -> endpoint.contains(" /api/")).collect(Collectors.toMap(endpoint -> endpoint, endpoint -> Set.of())))).isEmpty();
        assertThat(ROWS.of("page").keySet()).containsAll(ours.stream().filter(endpoint -> !endpoint.contains(" /api/")).toList());
    }

    @Test
    void everyProcessPeopleStart() {
        assertThat(ROWS.gaps("start", processes().filter(Process::isCamundaStartableInTasklist).map(Process::getId)
                .collect(Collectors.toMap(process -> process, process -> Set.of())))).isEmpty();
    }

    @Test
    void everyTask() {
        assertThat(ROWS.gaps("task", candidates())).isEmpty();
    }

    @Test
    void everyFormIsThatOfAStartOrATask() {
        Set<String> used = models.stream().flatMap(model -> Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.StartEvent.class).stream()
                                .map(org.camunda.bpm.model.bpmn.instance.StartEvent::getCamundaFormRef)))
                .flatMap(reference -> Optional.ofNullable(reference).stream()).collect(Collectors.toSet());
        assertThat(Arrays.stream(new File("forms").listFiles()).flatMap(phase -> Arrays.stream(phase.list())).map(name -> name.replace(".form", "")))
                .as("forms nobody can reach, or that some door opens past its row").allMatch(used::contains);
    }

    private Stream<Process> processes() {
        return models.stream().flatMap(model -> model.getModelElementsByType(Process.class).stream());
    }

    /** Every user task, and the roles its candidates have; a role that is worked out as the case runs may be any that climbs the ladder. */
    private Map<String, Set<String>> candidates() {
        Map<String, Set<String>> candidates = new TreeMap<>();
        models.stream().flatMap(model -> model.getModelElementsByType(UserTask.class).stream()).forEach(task -> {
            String groups = Optional.ofNullable(task.getCamundaCandidateGroups()).orElse("");
            candidates.put(task.getId(), TEAM.matcher(groups).results().flatMap(found -> found.group(1).equals("rungRole")
                    ? ROWS.of("task").getOrDefault(task.getId(), Set.of()).stream() : Stream.of(found.group(1))).collect(Collectors.toCollection(TreeSet::new)));
        });
        return candidates;
    }

    private static Set<String> endpoints() {
        ClassPathScanningCandidateComponentProvider controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return controllers.findCandidateComponents("uk.dapo").stream().map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods())).flatMap(EveryDoorHasARowTest::endpoints).collect(Collectors.toSet());
    }

    private static Stream<String> endpoints(Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        RequestMapping of = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        Stream<String> bases = of == null || of.path().length == 0 ? Stream.of("") : Arrays.stream(of.path());
        return bases.flatMap(base -> (mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path()))
                .flatMap(path -> Arrays.stream(mapping.method()).map(verb -> verb + " " + (base + path).replaceAll("\\{(\\w+)[^/]*}", "{$1}"))));
    }
}
