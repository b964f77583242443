package uk.dapo.model.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check that cannot fail is none. The small project in {@code src/test/resources/checks} keeps every rule; each mutation
 * breaks it in one way, and the rule it breaks says in which file, at which element, what is wrong and what to do.
 */
class ChecksCatchTest {

    private static final String ALARM = "bpmn/alarm.bpmn";
    private static final String CHECK = "bpmn/alarm-check.bpmn";
    private static final String RETURN = "bpmn/alarm-return.bpmn";
    private static final String KIND = "bpmn/alarm-kind.dmn";
    private static final String LADDER = "bpmn/escalation-ladder.dmn";
    private static final String REQUEST = "forms/alarm/requestAlarm.form";
    private static final String DECIDE = "forms/alarm-check/decideRequest.form";
    private static final String HAND_OVER = "forms/alarm/handOver.form";
    private static final String COLLECT = "forms/alarm-return/collectAlarm.form";

    private static final Project GOOD = Project.read(Path.of("src/test/resources/checks"), code());

    /**
     * One way to break the project.
     *
     * @param by      the rule that must notice
     * @param file    the file it must name
     * @param element part of how it must name the element
     * @param wrong   part of what it must say is wrong
     */
    private record Mutation(String what, Class<? extends Check> by, UnaryOperator<Project> change, String file, String element, String wrong) {

        @Override
        public String toString() {
            return by.getSimpleName() + ": " + what;
        }
    }

    @Test
    void theSmallProjectKeepsEveryRule() {
        assertThat(GOOD.models()).hasSize(3);
        assertThat(GOOD.decisions()).hasSize(2);
        assertThat(GOOD.forms()).hasSize(4);
        assertThat(Checks.findings(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void theRuleSaysWhatIsWrongAndWhatToDo(Mutation mutation) {
        Project broken = mutation.change().apply(GOOD);
        Check check = Checks.all().stream().filter(mutation.by()::isInstance).findFirst().orElseThrow();

        List<Finding> findings = check.findings(broken);

        assertThat(findings).as("findings of \"%s\"", check.rule()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(mutation.file());
            assertThat(finding.element()).contains(mutation.element());
            assertThat(finding.wrong()).contains(mutation.wrong()).endsWith(".");
            assertThat(finding.remedy()).matches("(?s)[A-Z].*\\.");
        });
        assertThat(findings).allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("null").doesNotContain("  "));
    }

    /** A rule that no mutation breaks may have gone blind. */
    @Test
    void everyRuleIsBrokenByAMutation() {
        assertThat(mutations().map(Mutation::by).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Checks.all().stream().map(Check::getClass).collect(Collectors.toSet()));
    }

    static Stream<Mutation> mutations() {
        return Stream.of(files(), processes(), drawings(), gateways(), people(), steps(), decisions(), messages(), expressions(), variables(), tables(),
                forms())
                .flatMap(List::stream);
    }

    private static List<Mutation> files() {
        return List.of(
                of("a file is no XML", ReadableFiles.class, in(ALARM, "</bpmn:definitions>", ""), ALARM, "the file", "cannot be read"),
                of("a file breaks the schema", ReadableFiles.class, in(ALARM, " sourceRef=\"mayBeLent\" targetRef=\"notLent\"", ""), ALARM, "the file",
                        "must appear on element"),
                of("a table breaks the schema", ReadableFiles.class, in(KIND, " hitPolicy=\"UNIQUE\"", " hitPolicy=\"ALL\""), KIND, "the file", "'ALL'"),
                of("a flow to nowhere", ReadableFiles.class, without(CHECK, "<bpmn:sequenceFlow id=\"flow_openCase_decideRequest\"", "/>"), CHECK,
                        "the file", "flow_openCase_decideRequest, which is not there"),
                of("a flow that was moved outside Modeler", ReadableFiles.class,
                        in(RETURN, "sourceRef=\"howReturned\" targetRef=\"repairAlarm\"", "sourceRef=\"collectAlarm\" targetRef=\"repairAlarm\""),
                        RETURN, "How did it come back?", "lists other flows"),
                of("two forms of one name", ReadableFiles.class,
                        project -> project.with("forms/alarm-return/handOver.form", project.files().get(HAND_OVER)), HAND_OVER, "the file", "same bare name"),
                of("a stray file", ReadableFiles.class, project -> project.with("bpmn/notes.txt", "to do"), "bpmn/notes.txt", "the file", "no model"));
    }

    private static List<Mutation> processes() {
        return List.of(
                of("process and file have different names", ProcessHeader.class, all(CHECK, "\"alarm-check\"", "\"alarm-test\""), CHECK, "the process",
                        "another name"),
                of("not executable", ProcessHeader.class, in(CHECK, "isExecutable=\"true\"", "isExecutable=\"false\""), CHECK, "the process", "not executable"),
                of("no history time to live", ProcessHeader.class, in(CHECK, " camunda:historyTimeToLive=\"P2557D\"", ""), CHECK, "the process",
                        "history time to live"),
                of("no name", ProcessHeader.class, in(CHECK, " name=\"Check a request for an alarm\"", ""), CHECK, "the process", "no name"),
                of("no documentation", ProcessHeader.class, in(CHECK, "<bpmn:documentation>Called from the loan.</bpmn:documentation>", ""), CHECK,
                        "the process", "no documentation"),
                of("a called process becomes startable", Startable.class, in(CHECK, " camunda:isStartableInTasklist=\"false\"", ""), CHECK,
                        "the process", "no start form"),
                of("an entry process stops being startable", Startable.class,
                        in(ALARM, "isExecutable=\"true\"", "isExecutable=\"true\" camunda:isStartableInTasklist=\"false\""), ALARM, "the process",
                        "start form"),
                of("a process that nobody calls any more", Startable.class,
                        in(ALARM, "calledElement=\"alarm-check\"", "calledElement=\"alarm-return\""), CHECK, "the process", "never started"));
    }

    private static List<Mutation> drawings() {
        return List.of(
                of("a generated id", SpeakingIds.class, all(CHECK, "\"keepDecision\"", "\"Activity_0abc123\""), CHECK, "Keep the decision", "generated id"),
                of("an id in another style", SpeakingIds.class, all(CHECK, "\"keepDecision\"", "\"keep_the_decision\""), CHECK, "Keep the decision",
                        "keep_the_decision"),
                of("a step without a label", Labels.class, in(CHECK, " name=\"Keep the decision\"", ""), CHECK, "keepDecision", "no label"),
                of("a label that is an id", Labels.class, in(CHECK, "name=\"Keep the decision\"", "name=\"keepDecision\""), CHECK, "keepDecision", "id"),
                of("a label from a program", Labels.class, in(CHECK, "name=\"Keep the decision\"", "name=\"Call keepDecision\""), CHECK,
                        "Call keepDecision", "program"),
                of("a label with a small letter", Labels.class, in(CHECK, "name=\"Keep the decision\"", "name=\"keep the decision\""), CHECK,
                        "keep the decision", "small letter"),
                of("a step is not drawn", Drawn.class, without(CHECK, "<bpmndi:BPMNShape id=\"keepDecision_di\"", "</bpmndi:BPMNShape>"), CHECK,
                        "Keep the decision", "not drawn"),
                of("a flow is not drawn", Drawn.class, without(CHECK, "<bpmndi:BPMNEdge id=\"flow_openCase_decideRequest_di\"", "</bpmndi:BPMNEdge>"),
                        CHECK, "the flow from \"Open the case\"", "not drawn"),
                of("a step lies over another", Drawn.class, in(CHECK, "<dc:Bounds x=\"650\"", "<dc:Bounds x=\"560\""), CHECK, "Keep the decision",
                        "drawn over"),
                of("a step that no flow reaches", Paths.class, withoutFlow(CHECK, "flow_openCase_decideRequest"), CHECK, "Decide on the request",
                        "reached by no flow"),
                of("a step that leads nowhere", Paths.class, withoutFlow(CHECK, "flow_openCase_decideRequest"), CHECK, "Open the case", "leads nowhere"));
    }

    private static List<Mutation> gateways() {
        String whole = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${alarmState == 'whole'}</bpmn:conditionExpression>";
        return List.of(
                of("a flow without a condition", Gateways.class, in(RETURN, whole, ""), RETURN, "the flow \"whole\" from \"How did it come back?\"",
                        "no condition"),
                of("a flow without a label", Gateways.class, in(RETURN, " name=\"whole\"", ""), RETURN, "the flow from \"How did it come back?\"", "no label"),
                of("a gateway that asks nothing", Gateways.class, in(RETURN, "name=\"How did it come back?\"", "name=\"Came back\""), RETURN,
                        "Came back", "question"),
                of("a default flow with a condition", Gateways.class,
                        in(RETURN, "id=\"howReturned\"", "id=\"howReturned\" default=\"flow_howReturned_alarmReturned\""), RETURN, "the flow \"whole\"",
                        "never asked"),
                of("a task that splits", Gateways.class, rewired(RETURN, "sourceRef=\"howReturned\" targetRef=\"repairAlarm\"",
                        "sourceRef=\"collectAlarm\" targetRef=\"repairAlarm\""), RETURN, "Collect the alarm", "several flows"),
                of("an answer without a flow", GatewayAnswers.class, in(COLLECT, "\"whole\"", "\"complete\""), RETURN, "How did it come back?", "stuck"),
                of("a condition on an answer that is never given", GatewayAnswers.class, in(RETURN, "alarmState == 'broken'", "alarmState == 'lost'"),
                        RETURN, "broken", "never answered"),
                of("a condition turned round", GatewayAnswers.class, in(RETURN, "alarmState == 'broken'", "alarmState != 'broken'"), RETURN,
                        "How did it come back?", "2 flows"),
                of("a yes that is asked twice", GatewayAnswers.class, in(ALARM, "${!fit}", "${fit}"), ALARM, "May an alarm be lent?", "stuck"));
    }

    private static List<Mutation> people() {
        return List.of(
                of("no team", UserTasks.class, without(CHECK, "camunda:candidateGroups=\"", "\""), CHECK, "Decide on the request", "no candidate group"),
                of("a group by name", UserTasks.class, in(CHECK, "${teams.of(&#39;supervisor&#39;, area)}", "supervisors"), CHECK,
                        "Decide on the request", "no team"),
                of("a role that does not exist", UserTasks.class, in(CHECK, "&#39;supervisor&#39;", "&#39;sergeant&#39;"), CHECK,
                        "Decide on the request", "sergeant"),
                of("a team of another area", UserTasks.class, in(CHECK, "&#39;, area)", "&#39;, &#39;Sutton&#39;)"), CHECK, "Decide on the request", "area"),
                of("no due date", UserTasks.class, without(CHECK, "camunda:dueDate=\"", "\""), CHECK, "Decide on the request", "no due date"),
                of("a due date that is written out", UserTasks.class, in(CHECK, "${clocks.in(&#39;PT1H&#39;)}", "PT1H"), CHECK, "Decide on the request",
                        "asks no clock"),
                of("no documentation", UserTasks.class, in(CHECK, "<bpmn:documentation>s.1: somebody decides on every request.</bpmn:documentation>", ""), CHECK,
                        "Decide on the request", "no documentation"),
                of("a second person without a reason", UserTasks.class, in(CHECK, "<bpmn:documentation>s.1: somebody decides on every request.</bpmn:documentation>",
                        "<bpmn:documentation>s.1: somebody decides.</bpmn:documentation><bpmn:extensionElements><camunda:properties>"
                                + "<camunda:property name=\"notBy\" value=\"requestAlarm\" /></camunda:properties></bpmn:extensionElements>"), CHECK,
                        "Decide on the request", "only one of"),
                of("no priority", UserTasks.class, in(CHECK, " camunda:priority=\"70\"", ""), CHECK, "Decide on the request", "no priority"),
                of("a priority in words", UserTasks.class, in(CHECK, "camunda:priority=\"70\"", "camunda:priority=\"high\""), CHECK,
                        "Decide on the request", "priority high"),
                of("a task without a form", FormReferences.class, in(CHECK, " camunda:formRef=\"decideRequest\"", ""), CHECK, "Decide on the request",
                        "no form"),
                of("a task with another task's form", FormReferences.class,
                        in(CHECK, "camunda:formRef=\"decideRequest\"", "camunda:formRef=\"handOver\""), CHECK, "Decide on the request", "another name"),
                of("a form taken at its latest version", FormReferences.class, in(CHECK, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                        CHECK, "Decide on the request", "binding latest"),
                of("a form that is missing", FormReferences.class, project -> project.without(DECIDE), CHECK, "Decide on the request", "does not exist"),
                of("a form that nothing shows", FormReferences.class,
                        project -> project.with("forms/alarm/spare.form", project.files().get(DECIDE).replace("decideRequest", "spare")),
                        "forms/alarm/spare.form", "the form", "no task"),
                of("a form under another file name", FormReferences.class, in(DECIDE, "\"id\": \"decideRequest\"", "\"id\": \"decide\""), DECIDE,
                        "the form", "another name"),
                of("a start without its form", FormReferences.class, in(ALARM, " camunda:formRef=\"requestAlarm\"", ""), ALARM, "Alarm requested", "no form"));
    }

    private static List<Mutation> steps() {
        return List.of(
                of("a delegate that does not exist", Delegates.class, in(CHECK, "${openCase}", "${openCse}"), CHECK, "Open the case", "openCse"),
                of("a bean that is no delegate", Delegates.class, in(CHECK, "${openCase}", "${clocks}"), CHECK, "Open the case", "carries out no step"),
                of("a class instead of a delegate", Delegates.class,
                        in(CHECK, "camunda:delegateExpression=\"${openCase}\"", "camunda:class=\"uk.dapo.OpenCase\""), CHECK, "Open the case", "camunda:class"),
                of("a delegate that is not its template's", Delegates.class, in(CHECK, "camunda:delegateExpression=\"${openCase}\"", "camunda:delegateExpression=\"${keepDecision}\""), CHECK,
                        "Open the case", "has the element template uk.dapo.openCase"),
                of("a step without a template", Delegates.class, in(CHECK, " camunda:modelerTemplate=\"uk.dapo.openCase\"", ""), CHECK, "Open the case", "no element template"),
                of("a step that does nothing", Delegates.class, in(CHECK, " camunda:delegateExpression=\"${openCase}\"", ""), CHECK, "Open the case",
                        "no delegate"),
                of("a thrown message without a delegate", Delegates.class,
                        in(ALARM, "messageRef=\"message_alarmLent\" camunda:delegateExpression=\"${startByMessage}\"",
                        "messageRef=\"message_alarmLent\""), ALARM, "Alarm lent", "no delegate"),
                of("an asynchronous step without retries", Retries.class,
                        in(ALARM, "<camunda:failedJobRetryTimeCycle>PT1M,PT10M,PT1H</camunda:failedJobRetryTimeCycle>", ""), ALARM,
                        "Alert the supervisors", "no retry cycle"),
                of("a retry cycle in words", Retries.class, in(ALARM, "PT1M,PT10M,PT1H", "three times"), ALARM, "Alert the supervisors", "not understood"),
                of("something sent out while somebody waits", Retries.class, in(ALARM, " camunda:asyncBefore=\"true\"", ""), ALARM,
                        "Alert the supervisors", "somebody waits"),
                of("an event that waits for nothing", Waits.class, without(ALARM, "<bpmn:timerEventDefinition id=\"handOverLate_timer\"", "</bpmn:timerEventDefinition>"),
                        ALARM, "4 hours and not handed over", "waits for nothing"),
                of("a value with a slip", KnownValues.class, in(ALARM, ">handOver</camunda:inputParameter>", ">handOvr</camunda:inputParameter>"), ALARM,
                        "Alert the supervisors", "handOvr, which nothing asks for"),
                of("a period written into a timer", Timers.class, in(RETURN, "${clocks.due(execution, 'loan')}", "2026-11-24T12:00:00Z"), RETURN,
                        "Loan over", "written into the model"),
                of("a duration timer", Timers.class, all(RETURN, "bpmn:timeDate", "bpmn:timeDuration"), RETURN, "Loan over", "written into the model"),
                of("a kind of clock that does not exist", Timers.class, in(RETURN, "'loan')", "'lone')"), RETURN, "Loan over", "lone"),
                of("a duration with a slip", Timers.class, in(CHECK, "&#39;PT1H&#39;", "&#39;P1H&#39;"), CHECK, "Decide on the request", "P1H"),
                of("a script task", NoScripts.class, project -> change(change(project, CHECK, "<bpmn:serviceTask id=\"keepDecision\"",
                        "<bpmn:scriptTask scriptFormat=\"groovy\" id=\"keepDecision\"", false),
                        CHECK, "<bpmn:outgoing>flow_keepDecision_requestChecked</bpmn:outgoing>\n    </bpmn:serviceTask>",
                        "<bpmn:outgoing>flow_keepDecision_requestChecked</bpmn:outgoing>\n      <bpmn:script>1</bpmn:script>\n    </bpmn:scriptTask>",
                                false), CHECK, "Keep the decision", "script"),
                of("a script in an input", NoScripts.class, in(ALARM, "<camunda:inputParameter name=\"lateStep\">handOver<",
                        "<camunda:inputParameter name=\"lateStep\"><camunda:script scriptFormat=\"groovy\">1</camunda:script><"), ALARM,
                        "Alert the supervisors", "script"),
                of("a condition in a script language", NoScripts.class,
                        in(ALARM, "xsi:type=\"bpmn:tFormalExpression\">${fit}", "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${fit}"),
                        ALARM, "the flow \"yes\"", "script"),
                of("a listener that is a class", NoScripts.class,
                        in(ALARM, "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:executionListener class=\"uk.dapo.Listen\" event=\"start\" /><camunda:failedJobRetryTimeCycle>"), ALARM,
                        "Alert the supervisors", "listener"));
    }

    private static List<Mutation> decisions() {
        return List.of(
                of("a decision that does not exist", DecisionCalls.class, in(ALARM, "decisionRef=\"alarm-kind\"", "decisionRef=\"alarm-sort\""), ALARM,
                        "Choose the kind of alarm", "alarm-sort"),
                of("a table that is asked nowhere", DecisionCalls.class, in(ALARM, "decisionRef=\"alarm-kind\"", "decisionRef=\"escalation-ladder\""),
                        KIND, "the table", "asked by no model and no code"),
                of("an output that the table does not give", DecisionCalls.class, in(ALARM, "decisionResult, 'kind'", "decisionResult, 'sort'"), ALARM,
                        "Choose the kind of alarm", "'sort'"),
                of("the single answer of two", DecisionCalls.class,
                        in(ALARM, "${decisions.entry(decisionResult, 'kind')}", "${decisionResult.singleEntry}"), ALARM, "Choose the kind of alarm",
                        "would fail"),
                of("one answer where several rows match", DecisionCalls.class, in(KIND, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""), ALARM,
                        "Choose the kind of alarm", "several rows"),
                of("a called process that does not exist", Calls.class, in(ALARM, "calledElement=\"alarm-check\"", "calledElement=\"alarm-chek\""),
                        ALARM, "Check the request", "alarm-chek"),
                of("everything passed on", Calls.class, in(ALARM, "<camunda:in source=\"area\" target=\"area\" />", "<camunda:in variables=\"all\" />"),
                        ALARM, "Check the request", "does not name"),
                of("an undeclared variable passed on", Calls.class,
                        in(ALARM, "<camunda:in source=\"area\" target=\"area\" />", "<camunda:in source=\"aria\" target=\"area\" />"), ALARM,
                        "Check the request", "aria"));
    }

    private static List<Mutation> messages() {
        return List.of(
                of("a message that nobody takes", Messages.class, in(ALARM, "name=\"alarmLent\" />", "name=\"alarmGiven\" />"), ALARM, "Alarm lent",
                        "alarmGiven"),
                of("a message that nobody throws", Messages.class, in(ALARM, "name=\"alarmLent\" />", "name=\"alarmGiven\" />"), RETURN, "Alarm lent",
                        "no model throws"),
                of("a process started by a message that one waits for", Messages.class, in(RETURN, "${sendMessage}", "${startByMessage}"), RETURN,
                        "Alarm back", "no process begins"),
                of("a running case sent what starts a new one", Messages.class,
                        in(ALARM, "messageRef=\"message_alarmLent\" camunda:delegateExpression=\"${startByMessage}\"",
                        "messageRef=\"message_alarmLent\" camunda:delegateExpression=\"${sendMessage}\""), ALARM, "Alarm lent", "none waits"),
                of("a message left over", Messages.class, in(ALARM, "<bpmndi:BPMNDiagram",
                        "<bpmn:message id=\"message_other\" name=\"other\" /><bpmndi:BPMNDiagram"), ALARM, "message_other", "used by no event"),
                of("two processes begin with one message", Messages.class,
                        project -> project.with("bpmn/alarm-again.bpmn", project.files().get(RETURN).replace("alarm-return", "alarm-again")), RETURN,
                        "Alarm lent", "begins with the message"));
    }

    private static List<Mutation> expressions() {
        return List.of(
                of("a variable that is not declared", DeclaredVariables.class, in(ALARM, "${fit}", "${fitt}"), ALARM, "the flow \"yes\"", "fitt"),
                of("an expression that cannot be read", DeclaredVariables.class, in(ALARM, "${fit}", "${fit ==}"), ALARM, "the flow \"yes\"", "cannot be read"),
                of("a method that does not exist", DeclaredVariables.class, in(CHECK, "clocks.in(", "clocks.within("), CHECK, "Decide on the request",
                        "clocks.within"),
                of("too many values", DeclaredVariables.class, in(CHECK, "&#39;PT1H&#39;)", "&#39;PT1H&#39;, &#39;PT2H&#39;)"), CHECK,
                        "Decide on the request", "2 values"),
                of("a bean that models cannot reach", DeclaredVariables.class, project -> project.over(code("teams", false)), CHECK,
                        "Decide on the request", "cannot reach"),
                of("an input that is not declared", DeclaredVariables.class,
                        in(ALARM, "inputParameter name=\"closedAs\"", "inputParameter name=\"closed\""), ALARM, "Close the loan", "closed"),
                of("a decision's result read elsewhere", DeclaredVariables.class, in(ALARM, "${fit}", "${decisionResult.isEmpty()}"), ALARM,
                        "the flow \"yes\"", "where there is none"),
                of("a variable declared twice", DeclaredVariables.class,
                        project -> project.over(new Code(project.code().beans(), project.code().variables(), List.of("fit"), Set.of(), Set.of(),
                        Set.of(), Set.of(), Set.of())),
                        "src/main/java", "fit", "more than once"));
    }

    private static List<Mutation> variables() {
        return List.of(
                of("a call that does not take back what is read", VariableFlow.class, in(ALARM, "<camunda:out source=\"fit\" target=\"fit\" />", ""),
                        ALARM, "the flow \"yes\" from \"May an alarm be lent?\"", "reads fit"),
                of("a call that takes back what is never written", VariableFlow.class, in(DECIDE, "\"variable\": \"fit\"", "\"variable\": \"urgent\""),
                        ALARM, "Check the request", "never writes"),
                of("a call that does not pass on what is needed", VariableFlow.class, in(ALARM, "<camunda:in source=\"area\" target=\"area\" />", ""),
                        CHECK, "Decide on the request", "reads area"),
                of("a call that passes on what nobody wrote", VariableFlow.class,
                        in(ALARM, "<camunda:in source=\"area\" target=\"area\" />",
                        "<camunda:in source=\"area\" target=\"area\" /><camunda:in source=\"kind\" target=\"kind\" />"), ALARM, "Check the request",
                        "no path before it writes"),
                of("a start form that no longer routes", VariableFlow.class, in(REQUEST, "\"variable\": \"urgent\"", "\"remedy\": \"Tick it.\""), ALARM,
                        "Choose the kind of alarm", "decision alarm-kind"),
                of("an answer that may be missing", VariableFlow.class,
                        in(REQUEST, "\"valuesKey\": \"areas\",\n      \"validate\": {\n        \"required\": true\n      },",
                        "\"valuesKey\": \"areas\","), CHECK, "Decide on the request", "may be empty"),
                of("a message that no longer brings what is read", VariableFlow.class,
                        in(ALARM, "<camunda:inputParameter name=\"kind\">${kind}</camunda:inputParameter>", ""), RETURN, "Have it repaired", "reads kind"),
                of("a flag that closes a flow wrongly", VariableFlow.class, in(ALARM, "${false}", "${true}"), RETURN, "Have it repaired", "reads kind"),
                of("a step that no case reaches", VariableFlow.class, in(ALARM, "${false}", "${true}"), RETURN, "Nothing was lent", "reached by no case"),
                of("a delegate without its input", VariableFlow.class,
                        in(ALARM, "<camunda:inputParameter name=\"closedAs\">RETURNED</camunda:inputParameter>", ""), ALARM, "Close the loan",
                        "in its delegate closeLoan"),
                of("an input that stays within its step", VariableFlow.class, in(CHECK, "<bpmn:incoming>flow_requestArrived_openCase</bpmn:incoming>",
                        "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"caseReference\">none</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements><bpmn:incoming>flow_requestArrived_openCase</bpmn:incoming>"),
                        ALARM, "Check the request", "takes back caseReference"),
                of("a delegate that stops writing", VariableFlow.class, project -> project.over(code("openCase", true)), ALARM, "Check the request",
                        "caseReference"),
                of("a flow that leaves out the question", VariableFlow.class,
                        rewired(RETURN, "sourceRef=\"alarmWasRefused\" targetRef=\"everHandedOver\"",
                        "sourceRef=\"alarmWasRefused\" targetRef=\"howReturned\""), RETURN, "How did it come back?", "reads alarmState"),
                of("a decision that no longer says the role", VariableFlow.class,
                        in(RETURN, "outputParameter name=\"rungRole\"", "outputParameter name=\"kind\""), RETURN, "Collect the alarm", "reads rungRole"));
    }

    private static List<Mutation> tables() {
        return List.of(
                of("a row without a description", DecisionHygiene.class, in(KIND, "<description>Urgent</description>", ""), KIND, "row 1", "no description"),
                of("two rows of one description", DecisionHygiene.class,
                        in(KIND, "<description>Urgent</description>", "<description>Not urgent</description>"), KIND, "row 1", "same description"),
                of("law without a section", DecisionHygiene.class, in(KIND, "name=\"section\"", "name=\"source\""), KIND, "the table", "cites none"),
                of("a row without its section", DecisionHygiene.class, in(KIND, "\"s.1(3)\"", "\"\""), KIND, "row 2 \"Not urgent\"", "section"),
                of("true among several tests", DecisionHygiene.class, in(KIND, "<text>true</text>", "<text>true, null</text>"), KIND, "row 1 \"Urgent\"", "among several tests"),
                of("not true", DecisionHygiene.class, in(KIND, "<text>null, false</text>", "<text>not(true)</text>"), KIND, "row 2 \"Not urgent\"", "or in a not"),
                of("no hit policy", DecisionHygiene.class, in(KIND, " hitPolicy=\"UNIQUE\"", ""), KIND, "the table", "hit policy"),
                of("no history time to live", DecisionHygiene.class, in(KIND, " camunda:historyTimeToLive=\"P2557D\"", ""), KIND, "the table",
                        "history time to live"),
                of("an input that is not declared", DecisionHygiene.class, in(KIND, "<text>urgent</text>", "<text>hurry</text>"), KIND, "Is it urgent?",
                        "hurry"),
                of("an input of another type", DecisionHygiene.class, in(KIND, "typeRef=\"boolean\"", "typeRef=\"string\""), KIND, "Is it urgent?",
                        "declared as Boolean"),
                of("a table under another file name", DecisionHygiene.class, in(KIND, "decision id=\"alarm-kind\"", "decision id=\"alarm-kinds\""),
                        KIND, "the table", "another name"),
                of("a rung left out", Ladder.class, in(LADDER, "<text>1</text>", "<text>2</text>"), LADDER, "row 2 \"Loan: limit passed\"", "rung 2"),
                of("a rung that comes no later", Ladder.class, in(LADDER, "\"-PT1M\"", "\"PT24H\""), LADDER, "row 2", "no later"),
                of("a lead that is no duration", Ladder.class, in(LADDER, "\"-PT1M\"", "\"one minute\""), LADDER, "row 2", "no duration"),
                of("a rung for a role that does not exist", Ladder.class, in(LADDER, "\"supervisor\"", "\"sergeant\""), LADDER, "row 2", "sergeant"),
                of("a ladder for a clock that does not exist", Ladder.class, in(LADDER, "<text>\"loan\"</text>", "<text>\"lone\"</text>"), LADDER,
                        "row 1", "lone"));
    }

    private static List<Mutation> forms() {
        return List.of(
                of("a component that is not allowed", FormComponents.class, in(HAND_OVER, "\"type\": \"number\"", "\"type\": \"dynamiclist\""),
                        HAND_OVER, "Spare batteries", "dynamiclist"),
                of("two fields of one key", FormComponents.class, in(HAND_OVER, "\"key\": \"batteries\"", "\"key\": \"alarmNumber\""), HAND_OVER,
                        "Spare batteries", "another field"),
                of("two components of one id", FormComponents.class, in(HAND_OVER, "Field_handOver_batteries", "Field_handOver_text1"), HAND_OVER,
                        "Spare batteries", "no id"),
                of("another schema version", FormComponents.class, in(HAND_OVER, "\"schemaVersion\": 16", "\"schemaVersion\": 18"), HAND_OVER,
                        "the form", "18"),
                of("a field without a label", FormFields.class, in(HAND_OVER, "\"label\": \"Spare batteries\",", ""), HAND_OVER, "batteries", "no label"),
                of("a question that may be left open by oversight", FormFields.class, in(HAND_OVER, "\"optional\": \"yes\"", "\"remedy\": \"Count them.\""), HAND_OVER,
                        "Spare batteries", "need not be answered"),
                of("a text of any length", FormFields.class, in(DECIDE, "\"maxLength\": 2000,", ""), DECIDE, "Why not?", "longest length"),
                of("a pattern that nothing explains", FormFields.class, in(HAND_OVER, "\"remedy\": \"Write it as A1234.\"", ""), HAND_OVER,
                        "Number of the alarm", "how to write it"),
                of("a number of any size", FormFields.class, in(HAND_OVER, "\"max\": 9", "\"step\": 1"), HAND_OVER, "Spare batteries", "lowest and highest"),
                of("choices from a list that does not exist", FormFields.class, in(REQUEST, "\"valuesKey\": \"areas\"", "\"valuesKey\": \"boroughs\""),
                        REQUEST, "Borough", "boroughs"),
                of("two choices of one value", FormFields.class, in(COLLECT, "\"value\": \"broken\"", "\"value\": \"whole\""), COLLECT,
                        "In what state is it?", "one value"),
                of("a time with its time zone", FormFields.class, in(REQUEST, "\"no_timezone\"", "\"utc_offset\""), REQUEST, "When was it asked for?",
                        "London time"),
                of("a date that is neither past nor future", FormFields.class, in(REQUEST, "\"when\": \"past\"", "\"remedy\": \"Enter it.\""), REQUEST,
                        "When was it asked for?", "has happened"),
                of("a property with a slip", FormFields.class, in(HAND_OVER, "\"remedy\"", "\"remdy\""), HAND_OVER, "Number of the alarm", "remdy"),
                of("an answer to a variable that is not declared", FormVariables.class,
                        in(COLLECT, "\"variable\": \"alarmState\"", "\"variable\": \"state\""), COLLECT, "In what state is it?", "not declared"),
                of("a box for a text", FormVariables.class, in(DECIDE, "\"variable\": \"fit\"", "\"variable\": \"kind\""), DECIDE,
                        "An alarm may be lent", "does not fit"),
                of("free text into the process", FormVariables.class, in(HAND_OVER, "\"remedy\": \"Write it as A1234.\"", "\"variable\": \"kind\""),
                        HAND_OVER, "Number of the alarm", "free text"),
                of("a sealed answer into the process", FormVariables.class,
                        in(DECIDE, "\"confidential\": \"true\"", "\"confidential\": \"true\", \"variable\": \"kind\""), DECIDE,
                        "Where will it be kept?", "confidential"),
                of("a condition that is no FEEL", FormConditions.class, in(DECIDE, "=fit = true", "=fit = = true"), DECIDE, "Why not?", "cannot be read"),
                of("a condition without an equals sign", FormConditions.class, in(DECIDE, "=fit = true", "fit = true"), DECIDE, "Why not?", "is none"),
                of("a condition on another form's field", FormConditions.class, in(DECIDE, "=fit = true", "=urgent = true"), DECIDE, "Why not?",
                        "does not ask"),
                of("a condition on a choice that is not there", FormConditions.class,
                        in(COLLECT, "alarmState != \\\"broken\\\"", "alarmState != \\\"lost\\\""), COLLECT, "What is broken?", "cannot be given"),
                of("an expression in a text", FormTexts.class, in(DECIDE, "{{caseSummary}}", "{{if fit then 1 else 2}}"), DECIDE, "if fit", "expression"),
                of("a text worked out", FormTexts.class, in(DECIDE, "Asked for {{requestedAt}}", "=requestedAt"), DECIDE, "=requestedAt", "expression"),
                of("a fact that does not exist", FormTexts.class, in(DECIDE, "{{caseSummary}}", "{{caseSumary}}"), DECIDE, "caseSumary", "no form asks"),
                of("a sealed answer shown", FormTexts.class, in(DECIDE, "{{caseSummary}}", "{{alarmPlace}}"), DECIDE, "alarmPlace", "sealed"),
                of("a key of two types", FormKeys.class, in(COLLECT, "\"key\": \"brokenHow\"", "\"key\": \"batteries\""), HAND_OVER, "Spare batteries",
                        "textarea"),
                of("a key written in another way", FormKeys.class, project -> project.with("forms/alarm/spare.form", project.files().get(HAND_OVER)
                        .replace("\"handOver\"", "\"spare\"").replace("[0-9]{4}", "[0-9]{5}")), "forms/alarm/spare.form", "Number of the alarm", "another way"),
                of("a key with other choices", FormKeys.class,
                        project -> project.with("forms/alarm/spare.form", project.files().get(COLLECT).replace("collectAlarm", "spare")
                        .replace("\"broken\"", "\"bent\"")), "forms/alarm/spare.form", "In what state is it?", "whole, bent"));
    }

    private static Mutation of(String what, Class<? extends Check> by, UnaryOperator<Project> change, String file, String element, String wrong) {
        return new Mutation(what, by, change, file, element, wrong);
    }

    private static UnaryOperator<Project> in(String file, String from, String to) {
        return project -> change(project, file, from, to, false);
    }

    private static UnaryOperator<Project> all(String file, String from, String to) {
        return project -> change(project, file, from, to, true);
    }

    /** Takes away all from one text to the next other, both included. */
    private static UnaryOperator<Project> without(String file, String from, String to) {
        return project -> {
            String text = project.files().get(file);
            int start = text.indexOf(from);
            assertThat(start).as("%s in %s", from, file).isNotNegative();
            return project.with(file, text.substring(0, start) + text.substring(text.indexOf(to, start + from.length()) + to.length()));
        };
    }

    private static UnaryOperator<Project> withoutFlow(String file, String flow) {
        return project -> {
            Project less = without(file, "<bpmndi:BPMNEdge id=\"" + flow + "_di\"", "</bpmndi:BPMNEdge>")
                    .apply(without(file, "<bpmn:sequenceFlow id=\"" + flow + "\"", "/>").apply(project));
            return less.with(file, less.files().get(file).replaceAll("<bpmn:(incoming|outgoing)>" + flow + "</bpmn:(incoming|outgoing)>", ""));
        };
    }

    /** Changes where a flow begins or ends, as Modeler does: the steps' own lists follow. */
    private static UnaryOperator<Project> rewired(String file, String from, String to) {
        return project -> {
            BpmnModelInstance bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(change(project, file, from, to, false).files().get(file)
                    .getBytes(StandardCharsets.UTF_8)));
            bpmn.getModelElementsByType(FlowNode.class).forEach(node -> {
                node.getIncoming().clear();
                node.getOutgoing().clear();
            });
            bpmn.getModelElementsByType(SequenceFlow.class).forEach(flow -> {
                flow.getSource().getOutgoing().add(flow);
                flow.getTarget().getIncoming().add(flow);
            });
            return project.with(file, Bpmn.convertToString(bpmn));
        };
    }

    private static Project change(Project project, String file, String from, String to, boolean everywhere) {
        String text = project.files().get(file);
        assertThat(text).as(file).contains(from);
        int at = text.indexOf(from);
        return project.with(file, everywhere ? text.replace(from, to) : text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static Code code() {
        return code("", true);
    }

    /** What the small project's code offers; one bean can be put out of reach, or stop writing. */
    private static Code code(String changed, boolean reachable) {
        Map<String, Code.Bean> beans = new HashMap<>();
        beans.put("openCase", delegate("OpenCase", Set.of("area"), changed.equals("openCase") ? Set.of() : Set.of("caseReference")));
        beans.put("keepDecision", delegate("KeepDecision", Set.of(), Set.of()));
        beans.put("closeLoan", delegate("CloseLoan", Set.of("closedAs"), Set.of()));
        beans.put("repairAlarm", delegate("RepairAlarm", Set.of("kind"), Set.of()));
        beans.put("startByMessage", delegate("StartByMessage", Set.of("area"), Set.of()));
        beans.put("sendMessage", delegate("SendMessage", Set.of("toInstrument"), Set.of()));
        beans.put("alertLate", new Code.Bean("AlertLate", true, true, true, Map.of("execute", Set.of(1)), Map.of("execute", Set.of("lateStep")), Set.of()));
        beans.put("teams", new Code.Bean("Teams", false, !changed.equals("teams") || reachable, false, Map.of("of", Set.of(2)), Map.of(), Set.of()));
        beans.put("clocks", new Code.Bean("Clocks", false, true, false, Map.of("in", Set.of(1, 3), "due", Set.of(2)),
                Map.of("due", Set.of("caseReference")), Set.of()));
        beans.put("decisions", new Code.Bean("Decisions", false, true, false, Map.of("entry", Set.of(2), "join", Set.of(2)), Map.of(), Set.of()));
        Map<String, Class<?>> variables = new LinkedHashMap<>();
        Stream.of("area", "starter", "caseReference", "kind", "lateStep", "closedAs", "toInstrument", "alarmState", "clockKind", "rungRole")
                .forEach(name -> variables.put(name, String.class));
        Stream.of("fit", "urgent", "onLoan").forEach(name -> variables.put(name, Boolean.class));
        variables.put("rung", Long.class);
        return new Code(beans, variables, List.of(), Set.of("officer", "supervisor", "constable"), Set.of("loan"), Set.of("caseSummary"),
                Set.of("areas"), Set.of(), Map.of(), Set.of(), Map.of(), Set.of("RETURNED"));
    }

    private static Code.Bean delegate(String type, Set<String> needs, Set<String> writes) {
        return new Code.Bean(type, true, true, false, Map.of("execute", Set.of(1)), Map.of("execute", needs), writes);
    }
}
