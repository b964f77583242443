package uk.dapo.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
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

    private static final String COLLISION = "Somebody else, or a clock that ran out, changed this at the same moment: it is no longer open as you saw it. "
            + "Nothing of yours was kept. Reload, and send it again if it is still yours to do.";

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
            // REST answers each of them as 400: the one to submissions (of tasks: see GuardedTasks), the other to everything else
            throw said(e).<RuntimeException>map(sentence -> command instanceof SubmitStartFormCmd ? new FormFieldValidationException(null, sentence)
                    : new BadUserRequestException(sentence)).orElse(e);
        }
    }

    private static Optional<String> said(RuntimeException e) {
        return isCollision(e) ? Optional.of(COLLISION) : refusal(e).map(Refusal::getMessage);
    }

    /** Somebody else was faster: the row is another, is gone while something was hung on it, or both waited for each other. */
    private static boolean isCollision(RuntimeException e) {
        return e instanceof OptimisticLockingException || e instanceof ProcessEngineException failed
                && (failed.getCode() == BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode() || failed.getCode() == BuiltinExceptionCode.DEADLOCK.getCode());
    }

    /** A step behind the form said no: to the person that is an answer, not a breakdown. */
    private static Optional<Refusal> refusal(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20)
                .filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    }
}
