package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import uk.dapo.model.checks.Check;
import uk.dapo.model.checks.CodeReader;
import uk.dapo.model.checks.Finding;
import uk.dapo.model.checks.Project;

/** The models, decisions and forms of this repository, read once. */
final class ShippedProject {

    static final Project PROJECT = Project.read(Path.of(""), CodeReader.read(Path.of("src/main/java")));

    private static final Map<String, List<Finding>> FINDINGS = new HashMap<>();

    private ShippedProject() {
    }

    /** Every file of a kind with every rule for it. */
    static Stream<Arguments> each(String ending, List<Check> checks) {
        return files(ending).flatMap(file -> checks.stream().map(check -> Arguments.of(file, check.rule(), check)));
    }

    static Stream<String> files(String ending) {
        return PROJECT.files().keySet().stream().filter(file -> file.endsWith(ending)).sorted();
    }

    /** Fails with all findings of a rule in a file, each with what to do. */
    static void holds(String file, Check check) {
        List<Finding> findings = FINDINGS.computeIfAbsent(check.rule(), rule -> check.findings(PROJECT));
        assertThat(findings.stream().filter(finding -> finding.file().equals(file)).map(Finding::toString)).as(check.rule()).isEmpty();
    }

    /** Fails with findings that belong to no file of any kind, so that none is lost. */
    static void holdsElsewhere(List<Check> checks) {
        List<Finding> findings = checks.stream().flatMap(check -> check.findings(PROJECT).stream())
                .filter(finding -> !finding.file().matches(".*\\.(bpmn|dmn|form)")).toList();
        assertThat(findings).isEmpty();
    }
}
