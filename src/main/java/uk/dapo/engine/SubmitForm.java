package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submits a task's form, and tells whoever comes too late that the task is gone. */
class SubmitForm extends SubmitTaskFormCmd {

    private static final String GONE = "This task is no longer open: somebody completed it, or the case moved on. Reload the list; nothing was changed.";

    SubmitForm(String taskId, Map<String, Object> answers, boolean returnVariables, boolean deserialize) {
        super(taskId, answers, returnVariables, deserialize);
    }

    @Override
    public VariableMap execute(CommandContext command) {
        if (command.getTaskManager().findTaskById(taskId) == null) {
            throw new FormFieldValidationException(taskId, GONE);
        }
        return super.execute(command);
    }
}
