package uk.dapo.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Does what follows from one request as one engine command: register and engine commit together. For a door that has let
 * the sender through itself: what the sender may start in Tasklist does not matter behind it.
 */
@Component
public class OneCommand {

    private final ProcessEngine engine;

    OneCommand(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    public <T> T run(Supplier<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(work::get));
    }
}
