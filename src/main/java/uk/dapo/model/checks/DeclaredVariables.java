package uk.dapo.model.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** An expression names declared variables and beans that models may reach, and can be read at all. */
final class DeclaredVariables implements ModelCheck {

    static final String REMEDY = "Correct the name, or declare it (name, type, meaning) in the Variables class of its phase.";

    private static final Set<String> FROM_THE_ENGINE = Set.of("execution", "task", "loopCounter", "nrOfInstances", "nrOfActiveInstances",
            "nrOfCompletedInstances");
    private static final String RESULT = "decisionResult";

    @Override
    public String rule() {
        return "Every name in an expression is a declared variable or a bean that models may call";
    }

    @Override
    public List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>(ModelCheck.super.findings(project));
        project.code().doubles().forEach(name -> findings.add(new Finding("src/main/java", "the variable " + name, "is declared more than once.",
                "Keep one declaration.")));
        return findings;
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        Code code = project.code();
        for (Model.Place place : model.expressions()) {
            Expression expression = place.expression();
            expression.error().ifPresent(error -> found.accept(model.finding(place, "has an expression that cannot be read in " + place.say() + ": "
                    + place.text() + ".", "Correct it.")));
            expression.reads().stream().map(Expression.Read::name).distinct().forEach(name -> name(model, place, name, code, found));
            expression.calls().forEach(call -> call(model, place, call, code, found));
        }
        for (Parameter parameter : Parameter.of(model)) {
            if (!code.variables().containsKey(parameter.name())) {
                found.accept(model.finding(parameter.owner(), "sets the variable " + parameter.name() + ", which is not declared.", REMEDY));
            }
        }
        for (StartEvent start : model.all(StartEvent.class)) {
            if (start.getCamundaInitiator() != null && !code.variables().containsKey(start.getCamundaInitiator())) {
                found.accept(model.finding(start, "keeps who started in " + start.getCamundaInitiator() + ", which is not declared.", REMEDY));
            }
        }
    }

    private static void name(Model model, Model.Place place, String name, Code code, Consumer<Finding> found) {
        if (code.variables().containsKey(name) || FROM_THE_ENGINE.contains(name)) {
            return;
        }
        if (name.equals(RESULT)) {
            if (!(place.isOutput() && model.element(place.owner()).orElse(null) instanceof BusinessRuleTask)) {
                found.accept(model.finding(place, "reads a decision's result in " + place.say() + ", where there is none.",
                        "Take it in an output parameter of the step that asks the table."));
            }
        } else if (!code.beans().containsKey(name)) {
            found.accept(model.finding(place, "names " + name + " in " + place.say() + ", which is no declared variable and no bean.", REMEDY));
        } else if (!code.beans().get(name).reachable()) {
            found.accept(model.finding(place, "names the bean " + name + " in " + place.say() + ", which models cannot reach.",
                    "Make " + code.beans().get(name).type() + " public and mark it @ModelBean, or do not name it."));
        }
    }

    private static void call(Model model, Model.Place place, Expression.Call call, Code code, Consumer<Finding> found) {
        Code.Bean bean = code.beans().get(call.on());
        boolean fits = call.on().equals(RESULT) ? fits(DmnDecisionResult.class, call)
                : bean == null || bean.methods().getOrDefault(call.member(), Set.of()).contains(call.arguments().size());
        if (!fits) {
            found.accept(model.finding(place, "calls %s.%s with %d values in %s, which does not exist.".formatted(call.on(), call.member(),
                    call.arguments().size(), place.say()),
                    "Correct the call" + (bean == null ? "." : "; " + bean.type() + " offers " + String.join(", ",
                            bean.methods().keySet().stream().sorted().toList()) + ".")));
        }
    }

    private static boolean fits(Class<?> type, Expression.Call call) {
        String member = call.property() ? "get" + call.member().substring(0, 1).toUpperCase() + call.member().substring(1) : call.member();
        return List.of(type.getMethods()).stream().anyMatch(method -> method.getParameterCount() == call.arguments().size()
                && (method.getName().equals(member) || call.property() && method.getName().equals("is" + member.substring(3))));
    }
}
