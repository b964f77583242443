package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.dapo.register.Refusal;
import uk.dapo.register.RunningClock;

/** The one way anything starts a process instance or sends a message to one. Every message names case and instrument. */
@Component
public class Instances {

    private final RuntimeService runtime;
    private final ProcessEngine engine;

    Instances(@Lazy RuntimeService runtime, @Lazy ProcessEngine engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * Starts the process that begins with this message, before there is a case. For callers at a door of their own, which has
     * let the sender through: what people may start in Tasklist does not matter here.
     */
    public void begin(String message, Map<String, Object> variables) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(command ->
                command.runWithoutAuthorization(() -> runtime.createMessageCorrelation(message).setVariables(variables).correlateStartMessage()));
    }

    /** Starts the process that begins with this message. */
    public void start(String message, String caseReference, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseReference)
                .setVariables(variables).setVariable(CaseVariables.CASE_REFERENCE.name(), caseReference)
                .correlateStartMessage();
    }

    /** Tells every instance of a case that waits for the message with these variables; that none does is no mistake. */
    public void tell(String message, String caseReference, Map<String, Object> waitingWith) {
        var correlation = runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseReference);
        waitingWith.forEach(correlation::processInstanceVariableEquals);
        correlation.correlateAll();
    }

    /** Sends a message to every running instance that watches this clock, if there is any; starts none. */
    public void send(String message, RunningClock watched) {
        runtime.createExecutionQuery().messageEventSubscriptionName(message)
                .processVariableValueEquals(CaseVariables.INSTRUMENT_REFERENCE.name(), watched.instrumentReference())
                .processVariableValueEquals(CaseVariables.CLOCK_KIND.name(), watched.kind()).list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }

    /**
     * Sends a message to the running instance of one instrument.
     *
     * @throws Refusal when that instance does not wait for the message (any more)
     */
    public void send(String message, String caseReference, String instrumentReference, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseReference)
                    .processInstanceVariableEquals(CaseVariables.INSTRUMENT_REFERENCE.name(), instrumentReference)
                    .setVariables(variables).correlate();
        } catch (org.camunda.bpm.engine.MismatchingMessageCorrelationException e) {
            throw new Refusal(instrumentReference, "it is past the point where this can reach it.",
                    "Look at the case: the instrument has moved on or has ended.");
        }
    }
}
