package uk.dapo.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The musts of the architecture, for the modules under a root package. */
final class ArchitectureRules {

    /** What a case passes through. The models connect them. */
    static final List<String> PHASES = List.of("intake", "notice", "application", "hearing", "order", "monitoring", "breach", "variation", "victim",
            "escalation", "calendar", "correction", "commencement", "visibility", "duty", "retention", "replay", "papers");
    /** What serves the phases. */
    static final List<String> SERVING = List.of("clock", "register", "document", "message", "engine", "access", "board", "database", "model");

    private static final Set<String> INJECTION = Set.of("org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value", "jakarta.inject.Inject", "jakarta.annotation.Resource");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    ArchRule everyModuleIsAPhaseOrServesThem() {
        String[] known = Stream.concat(packages(PHASES), packages(SERVING)).toArray(String[]::new);
        return classes().that().resideOutsideOfPackage(root).should().resideInAnyPackage(known)
                .because("a phase is named alike in models, forms and code, and whatever else there is serves the phases");
    }

    ArchRule noPhaseKnowsAnother(String phase) {
        String[] others = packages(PHASES.stream().filter(other -> !other.equals(phase)).toList()).toArray(String[]::new);
        return noClasses().that().resideInAPackage(under(phase)).should().dependOnClassesThat().resideInAnyPackage(others)
                .because("phases are connected by the diagrams alone").allowEmptyShould(true);
    }

    ArchRule noServingModuleKnowsAPhase() {
        return noClasses().that().resideInAnyPackage(packages(SERVING).toArray(String[]::new)).should()
                .dependOnClassesThat().resideInAnyPackage(packages(PHASES).toArray(String[]::new))
                .because("a phase may use the serving modules, never the other way round");
    }

    ArchRule noModulesGoRoundInCircles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().because("a module must be understood without those that use it");
    }

    ArchRule theEngineIsNamedOnlyAtTheEdge() {
        return noClasses().that().resideOutsideOfPackages(root + ".*.process..", under("engine"), under("access"), under("board"), under("model"))
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .because("moving to a maintained fork of the engine must stay a day's work");
    }

    ArchRule whatAnUpgradeBreaksStaysInTheEngineModule() {
        return noClasses().that().resideOutsideOfPackage(under("engine")).should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
                .because("the engine's inner packages change with every version");
    }

    ArchRule aPhasesRulesKnowNoWeb() {
        return noClasses().that().resideInAnyPackage(PHASES.stream().map(phase -> root + "." + phase).toArray(String[]::new))
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .because("a phase's rules are free of engine and web; its controllers are in its web package").allowEmptyShould(true);
    }

    ArchRule everybodyAsksTheOneClock(String clock) {
        DescribedPredicate<JavaMethodCall> now = DescribedPredicate.describe("asks the time of no clock", call ->
                call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
        DescribedPredicate<JavaMethodCall> own = DescribedPredicate.describe("makes a clock of its own", call ->
                call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().matches("system.*|tick.*"));
        return noClasses().that().doNotHaveFullyQualifiedName(clock)
                .should(callMethodWhere(now)).orShould(callMethodWhere(own))
                .orShould().callConstructor(Date.class).orShould().callMethod(System.class, "currentTimeMillis").orShould()
                        .callMethod(Calendar.class, "getInstance")
                .because("a moved clock must move timers, rules, documents and audit together");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return noFields().should(new ArchCondition<>("be injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAnnotations().stream().filter(annotation -> INJECTION.contains(annotation.getRawType().getName()))
                        .forEach(annotation -> events.add(SimpleConditionEvent.satisfied(field, field.getFullName() + " is injected by @"
                                + annotation.getRawType().getSimpleName())));
            }
        }).because("a constructor says what a class needs, and a test can give it");
    }

    ArchRule delegatesHaveNoState() {
        return fields().that().areDeclaredInClassesThat().areAssignableTo(JavaDelegate.class).should().haveModifier(JavaModifier.FINAL)
                .because("one delegate carries out the step of every case at once");
    }

    private String under(String module) {
        return root + "." + module + "..";
    }

    private Stream<String> packages(List<String> modules) {
        return modules.stream().map(this::under);
    }
}
