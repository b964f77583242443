package uk.dapo.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells whoever waits for a message, and says how many did: for news that must not be lost where nobody waits for it. */
@Component
public class Waiting {

    private final RuntimeService runtime;

    Waiting(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Tells every instance that waits for the message with this value of a variable. */
    public int tell(String message, Variable<?> with, Object value) {
        List<Execution> waiting = runtime.createExecutionQuery().messageEventSubscriptionName(message).processVariableValueEquals(with.name(), value).list();
        waiting.forEach(each -> runtime.messageEventReceived(message, each.getId(), Map.of()));
        return waiting.size();
    }
}
