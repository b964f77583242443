package uk.dapo.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import uk.dapo.register.Refusal;

/**
 * Stands before everything the engine does for somebody who is signed in, through whichever interface they come: what
 * {@link PeoplesCommands} does not name is shut, new doors of the engine included. What a form sets going, and timers, run
 * inside a command or as nobody and are not asked.
 */
final class DoorGuard extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl configuration;

    DoorGuard(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || configuration.getIdentityService().getCurrentAuthentication() == null) {
            return next.execute(command);
        }
        PeoplesCommands.refusal(command).ifPresent(sentence -> {
            throw new AuthorizationException(sentence);
        });
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw refusal(e).<RuntimeException>map(refusal -> new FormFieldValidationException(null, refusal.getMessage())).orElse(e);
        }
    }

    /** A step behind the form said no: to the person that is an answer, not a breakdown. */
    private static Optional<Refusal> refusal(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20)
                .filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    }
}
