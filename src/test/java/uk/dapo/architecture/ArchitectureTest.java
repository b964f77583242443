package uk.dapo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dapo.model.checks.CodeReader;

/** The code keeps the musts of the architecture. */
class ArchitectureTest {

    private static final Path SOURCE_FOLDER = Path.of("src/main/java");
    private static final ArchitectureRules RULES = new ArchitectureRules("uk.dapo");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("uk.dapo");
    private static final Map<String, String> SOURCES = SourceRules.sources(SOURCE_FOLDER);

    @Test
    void everyModuleIsAPhaseOrServesThem() {
        RULES.everyModuleIsAPhaseOrServesThem().check(CLASSES);
    }

    static Stream<String> phases() {
        return ArchitectureRules.PHASES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phases")
    void noPhaseKnowsAnother(String phase) {
        RULES.noPhaseKnowsAnother(phase).check(CLASSES);
    }

    @Test
    void noServingModuleKnowsAPhase() {
        RULES.noServingModuleKnowsAPhase().check(CLASSES);
    }

    @Test
    void noModulesGoRoundInCircles() {
        RULES.noModulesGoRoundInCircles().check(CLASSES);
    }

    @Test
    void theEngineIsNamedOnlyAtTheEdge() {
        RULES.theEngineIsNamedOnlyAtTheEdge().check(CLASSES);
    }

    @Test
    void whatAnUpgradeBreaksStaysInTheEngineModule() {
        RULES.whatAnUpgradeBreaksStaysInTheEngineModule().check(CLASSES);
    }

    @Test
    void aPhasesRulesKnowNoWeb() {
        RULES.aPhasesRulesKnowNoWeb().check(CLASSES);
    }

    @Test
    void everybodyAsksTheOneClock() {
        RULES.everybodyAsksTheOneClock("uk.dapo.engine.EngineClock").check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        RULES.nothingIsInjectedIntoFields().check(CLASSES);
    }

    @Test
    void delegatesHaveNoState() {
        RULES.delegatesHaveNoState().check(CLASSES);
    }

    @Test
    void delegatesAreShort() {
        assertThat(SourceRules.longDelegates(SOURCES)).isEmpty();
    }

    @Test
    void aVariablesNameStandsOnlyInItsDeclaration() {
        assertThat(SourceRules.quotedVariables(SOURCES, CodeReader.read(SOURCE_FOLDER).variables().keySet())).isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(SourceRules.withoutJavadoc(SOURCES)).isEmpty();
    }
}
