package uk.dapo.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Who acts in the engine command under way: the signed-in user, or the system when a timer fires. */
@Component
public class Actor {

    /** What stands for nobody: timers and retries. */
    public static final String SYSTEM = "system";

    public String name() {
        CommandContext command = Context.getCommandContext();
        return command == null || command.getAuthenticatedUserId() == null ? SYSTEM : command.getAuthenticatedUserId();
    }
}
