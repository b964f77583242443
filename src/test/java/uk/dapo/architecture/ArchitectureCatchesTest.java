package uk.dapo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail is none: the small house in {@code sample} breaks each, and is told so. */
class ArchitectureCatchesTest {

    private static final ArchitectureRules RULES = new ArchitectureRules("uk.dapo.architecture.sample");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("uk.dapo.architecture.sample");

    @Test
    void anUnknownModule() {
        assertThat(broken(RULES.everyModuleIsAPhaseOrServesThem())).singleElement().asString().contains("sample.reports.Counts");
    }

    @Test
    void aPhaseThatKnowsAnother() {
        assertThat(broken(RULES.noPhaseKnowsAnother("notice"))).isNotEmpty().allMatch(each -> each.contains("HearsCases"));
        assertThat(broken(RULES.noPhaseKnowsAnother("hearing"))).isEmpty();
    }

    @Test
    void aServingModuleThatKnowsAPhase() {
        assertThat(broken(RULES.noServingModuleKnowsAPhase())).isNotEmpty().allMatch(each -> each.contains("register.Keeps"));
    }

    @Test
    void modulesThatGoRoundInCircles() {
        assertThat(broken(RULES.noModulesGoRoundInCircles())).singleElement().asString().contains("Slice message", "Slice register");
    }

    @Test
    void theEngineNamedInARule() {
        assertThat(broken(RULES.theEngineIsNamedOnlyAtTheEdge())).isNotEmpty().allMatch(each -> each.contains("hearing.HearsCases"));
    }

    @Test
    void whatAnUpgradeBreaks() {
        assertThat(broken(RULES.whatAnUpgradeBreaksStaysInTheEngineModule())).singleElement().asString().contains("RemembersCases", "ClockUtil");
    }

    @Test
    void theWebInARule() {
        assertThat(broken(RULES.aPhasesRulesKnowNoWeb())).isNotEmpty().allMatch(each -> each.contains("GivesNotice"));
    }

    @Test
    void everyWayToMissTheClock() {
        assertThat(broken(RULES.everybodyAsksTheOneClock("none"))).hasSize(7).allMatch(each -> each.contains("Guesses"))
                .noneMatch(each -> each.contains("asked("));
        assertThat(broken(RULES.everybodyAsksTheOneClock("uk.dapo.architecture.sample.clock.Guesses"))).isEmpty();
    }

    @Test
    void aFieldThatIsInjected() {
        assertThat(broken(RULES.nothingIsInjectedIntoFields())).singleElement().asString().contains("GivesNotice.hearings", "@Autowired");
    }

    @Test
    void aDelegateWithAState() {
        assertThat(broken(RULES.delegatesHaveNoState())).singleElement().asString().contains("RemembersCases.last");
    }

    @Test
    void aLongDelegate() {
        String text = "package a;\nimport b;\n\nclass Long implements JavaDelegate {\n" + "    int line;\n\n".repeat(28) + "}\n";
        assertThat(SourceRules.longDelegates(Map.of("Fits.java", text))).isEmpty();
        assertThat(SourceRules.longDelegates(Map.of("Long.java", text + "// one more\n"))).singleElement().asString().startsWith("Long.java: ")
                .contains("31 lines");
        assertThat(SourceRules.longDelegates(Map.of("Other.java", text.replace("JavaDelegate", "Other") + "// one more\n"))).isEmpty();
    }

    @Test
    void aVariableNamedInQuotes() {
        Map<String, String> sources = Map.of("A.java", "execution.setVariable(\"area\", x); query.processInstanceVariableEquals(\n\"area\", x); scope.getVariable(\"other\");",
                "AVariables.java", "scope.setVariable(\"area\", x);");
        assertThat(SourceRules.quotedVariables(sources, List.of("area"))).hasSize(2).allMatch(each -> each.startsWith("A.java: "));
    }

    @Test
    void aPublicTypeWithoutJavadoc() {
        String good = "/** What it is. */\n@Component(\n    \"a\")\npublic class A {\n\n    /**\n     * What it is.\n     */\n    public record B(int c) {\n    }\n}\n";
        assertThat(SourceRules.withoutJavadoc(Map.of("A.java", good))).isEmpty();
        assertThat(SourceRules.withoutJavadoc(Map.of("A.java", good.replace("/** What it is. */", "/* What it is. */")))).singleElement().asString()
                .startsWith("A.java: A is public");
        assertThat(SourceRules.withoutJavadoc(Map.of("A.java", good.replaceFirst("(?s)/\\*\\*\\R.*?\\*/", "")))).singleElement().asString()
                .startsWith("A.java: B is public");
        assertThat(SourceRules.withoutJavadoc(Map.of("A.java", "/** Of the package. */\nimport a;\npublic interface A {\n}\n"))).hasSize(1);
    }

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
