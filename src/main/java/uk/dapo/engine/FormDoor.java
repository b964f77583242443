package uk.dapo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormSchema.FormField;
import uk.dapo.register.Answers;
import uk.dapo.document.LeakGuard;
import uk.dapo.register.Facts;
import uk.dapo.register.Names;
import uk.dapo.register.Places;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/**
 * The door every form submission goes through: checked against the form, then against the form's rules, then kept as one
 * submission on the register; only answers that route go on to the engine. All in the engine's own transaction.
 */
@Component
class FormDoor {

    private static final Set<String> PEOPLE = Set.of("respondentName", "protectedPersonName");

    private final ObjectMapper mapper;
    private final FormValidator validator;
    private final ObjectProvider<FormRule> rules;
    private final ObjectProvider<VariableDeclarations> declarations;
    private final NamedCases cases;
    private final Submissions submissions;
    private final Facts facts;
    private final Places places;
    private final CaseWork works;
    private final Clock clock;
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Map<CommandContext, Set<String>> passed = Collections.synchronizedMap(new WeakHashMap<>());

    FormDoor(ObjectMapper mapper, FormValidator validator, ObjectProvider<FormRule> rules, ObjectProvider<VariableDeclarations> declarations,
             NamedCases cases, Submissions submissions, Facts facts, Places places, CaseWork works, Clock clock) {
        this.mapper = mapper;
        this.validator = validator;
        this.rules = rules;
        this.declarations = declarations;
        this.cases = cases;
        this.submissions = submissions;
        this.facts = facts;
        this.places = places;
        this.works = works;
        this.clock = clock;
    }

    /** Checks and keeps a submission; gives what may become process variables. */
    VariableMap enter(FormDefinition form, String deploymentId, VariableMap submitted, VariableScope scope) {
        if (form == null || form.getCamundaFormDefinitionKey() == null) {
            return enterWithoutForm(submitted, scope);
        }
        FormSchema schema = schema(form, deploymentId);
        Facts.Reader reader = reader(scope);
        try {
            FormValidator.Checked checked = validator.check(schema, raw(submitted), name -> facts.options(name, reader));
            cases.check(schema, checked.answers(), reader.by());
            Submission submission = submission(schema, checked, scope);
            refuseUnfindable(schema, submission);
            refuseLeaks(schema, submission);
            rules.stream().filter(rule -> rule.form().equals(schema.id())).forEach(rule -> rule.check(submission));
            submissions.keep(submission, schema.json(), schema.guarded());
            pass(scope);
            return routing(schema, checked.answers());
        } catch (Refusal refusal) {
            // REST answers this exception as 400 with its message alone
            throw new FormFieldValidationException(schema.id(), refusal.getMessage());
        }
    }

    private VariableMap enterWithoutForm(VariableMap submitted, VariableScope scope) {
        if (!submitted.isEmpty()) {
            throw new FormFieldValidationException(null, "This step has no form, so it takes no answers. Submit it empty; nothing was changed.");
        }
        pass(scope);
        return submitted;
    }

    private void pass(VariableScope scope) {
        passed.computeIfAbsent(Context.getCommandContext(), context -> new HashSet<>()).add(idOf(scope));
    }

    /** People are found again by the words of their name. */
    private static void refuseUnfindable(FormSchema schema, Submission submission) {
        List<Refusal.Reason> faults = schema.fields().stream().filter(field -> PEOPLE.contains(field.key()))
                .filter(field -> submission.answers().text(field.key()).filter(name -> Names.words(name).isEmpty()).isPresent())
                .map(field -> new Refusal.Reason(field.label(), "has no letters, so nobody could find this person again.", "Enter first name and family name.")).toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    /** What is written for a paper that the respondent reads may not name a place or contact they are not recorded to know. */
    private void refuseLeaks(FormSchema schema, Submission submission) {
        if (submission.work().caseReference() == null) {
            return;
        }
        Set<String> secrets = places.secrets(submission.work().caseReference());
        List<Refusal.Reason> leaks = schema.fields().stream().filter(field -> field.property("reaches").filter("respondent"::equals).isPresent())
                .filter(field -> submission.answers().text(field.key()).filter(text -> LeakGuard.givesAway(text, secrets)).isPresent())
                .map(field -> new Refusal.Reason(field.label(), "names a place or contact the respondent is not recorded to know, and the respondent will read this.",
                        "Say it without naming it.")).toList();
        if (!leaks.isEmpty()) {
            throw new Refusal(leaks);
        }
    }

    /** Whether a task or start was entered through its form in the command under way. */
    boolean passed(VariableScope scope) {
        return passed.getOrDefault(Context.getCommandContext(), Set.of()).contains(idOf(scope));
    }

    FormSchema schema(FormDefinition form, String deploymentId) {
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        return schemas.computeIfAbsent(deploymentId + "/" + key, unused -> load(key, form.getCamundaFormDefinitionBinding(), deploymentId));
    }

    FormSchema parse(byte[] json) {
        return FormSchema.parse(mapper, json);
    }

    static Facts.Reader reader(VariableScope scope) {
        ExecutionEntity instance = scope instanceof TaskEntity task ? task.getProcessInstance() : ((ExecutionEntity) scope).getProcessInstance();
        VariableScope variables = scope instanceof TaskEntity ? scope : instance;
        return new Facts.Reader(instance.getRootProcessInstanceId(), CaseVariables.CASE_REFERENCE.find(variables).orElse(null),
                CaseVariables.INSTRUMENT_REFERENCE.find(variables).or(() -> CaseVariables.FOLLOWS.find(variables)).orElse(null), Context.getCommandContext().getAuthenticatedUserId());
    }

    private FormSchema load(String key, String binding, String deploymentId) {
        CommandContext command = Context.getCommandContext();
        CamundaFormRefImpl ref = new CamundaFormRefImpl(key, binding);
        CamundaFormDefinition definition = command.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, deploymentId));
        if (definition == null) {
            throw new IllegalStateException("Form " + key + " is not deployed together with its process");
        }
        return parse(command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName()).getBytes());
    }

    private Submission submission(FormSchema schema, FormValidator.Checked checked, VariableScope scope) {
        Set<String> confidential = schema.fields().stream().filter(FormField::confidential).map(FormField::key).collect(Collectors.toSet());
        Map<String, Object> answers = new LinkedHashMap<>(checked.answers());
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String field : confidential) {
            Object secret = answers.remove(field);
            if (secret != null) {
                secrets.put(field, secret.toString());
            }
        }
        boolean task = scope instanceof TaskEntity;
        Work work = works.of(task ? ((TaskEntity) scope).getExecution() : (ExecutionEntity) scope);
        return new Submission(schema.id(), schema.sha256(), task ? ((TaskEntity) scope).getId() : null, work,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), new Answers(answers), checked.shown(), secrets);
    }

    private VariableMap routing(FormSchema schema, Map<String, Object> answers) {
        Map<String, Variable<?>> declared = declarations.stream().flatMap(each -> each.all().stream())
                .collect(Collectors.toMap(Variable::name, variable -> variable, (first, second) -> first));
        VariableMap variables = Variables.createVariables();
        for (FormField field : schema.fields()) {
            field.variable().ifPresent(name -> {
                Variable<?> variable = declared.get(name);
                if (variable == null) {
                    throw new IllegalStateException("Form " + schema.id() + " routes to undeclared variable " + name);
                }
                Object answer = answers.get(field.key());
                // an unticked box is an answer: no
                variables.put(name, answer == null && variable.type() == Boolean.class ? Boolean.FALSE : variable.type().cast(answer));
            });
        }
        return variables;
    }

    private Map<String, Object> raw(VariableMap submitted) {
        Map<String, Object> raw = new HashMap<>();
        for (String name : submitted.keySet()) {
            TypedValue typed = submitted.getValueTyped(name);
            if (typed instanceof SerializableValue serializable && serializable.getValueSerialized() != null) {
                try {
                    raw.put(name, mapper.readValue(serializable.getValueSerialized(), Object.class));
                } catch (java.io.IOException e) {
                    throw new FormFieldValidationException(name, "A value is not readable as JSON. Use the form.");
                }
            } else {
                raw.put(name, typed == null ? null : typed.getValue());
            }
        }
        return raw;
    }

    private static String idOf(VariableScope scope) {
        return scope instanceof TaskEntity task ? task.getId() : ((ExecutionEntity) scope).getProcessInstanceId();
    }
}
