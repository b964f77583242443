package uk.dapo.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.MessageAddedNotification;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.dapo.register.Clocks.Moved;
import uk.dapo.register.Instruments;
import uk.dapo.register.RunningClock;

/**
 * Brings the engine in line after a clock or a term on the register moved: timers ask again when they run out, tasks when they
 * are due, each as of the moment it was made. In the caller's transaction. A timer that is now in the past fires at once.
 */
@Component
public class Replan {

    /** A timer or task is stamped a moment after its expression was worked out; less than this is no move. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final ProcessEngine engine;
    private final Instances instances;
    private final Instruments instruments;

    Replan(@Lazy ProcessEngine engine, Instances instances, Instruments instruments) {
        this.engine = engine;
        this.instances = instances;
        this.instruments = instruments;
    }

    /** Replans every running instance that carries one of these instruments, one it came from or one that came from it. */
    public void instruments(Collection<String> moved) {
        Set<String> family = new LinkedHashSet<>();
        moved.forEach(reference -> family.addAll(instruments.family(reference)));
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(() -> {
            family.forEach(reference -> carriers(reference).forEach(instance -> replan(instance, command)));
            return null;
        }));
    }

    /**
     * Replans the instruments of clocks that moved. An open clock with more time than before is watched anew from the first
     * reminder: the old watch may be past reminders that lie ahead again, or may have ended.
     */
    public void clocks(Collection<Moved> worked) {
        List<Moved> moved = worked.stream().filter(Moved::elsewhere).toList();
        instruments(moved.stream().map(each -> each.after().instrumentReference()).toList());
        moved.stream().filter(each -> each.after().closedAt() == null && each.after().due().isAfter(each.before().due())).forEach(each -> {
            RunningClock running = each.after();
            instances.send("clockMovedLater", running);
            instances.start("clockStarted", running.caseReference(), Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), running.instrumentReference(),
                    CaseVariables.CLOCK_KIND.name(), running.kind(), CaseVariables.RUNG.name(), 0L,
                    CaseVariables.AREA.name(), instruments.get(running.instrumentReference()).area()));
        });
    }

    private List<ProcessInstance> carriers(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery()
                .variableValueEquals(CaseVariables.INSTRUMENT_REFERENCE.name(), reference).list();
    }

    private void replan(ProcessInstance instance, CommandContext command) {
        for (Job timer : engine.getManagementService().createJobQuery().processInstanceId(instance.getProcessInstanceId()).timers().list()) {
            if (!leaving((JobEntity) timer, command)) {
                replan((JobEntity) timer, command);
            }
        }
        for (Task task : engine.getTaskService().createTaskQuery().processInstanceId(instance.getProcessInstanceId()).list()) {
            if (!leaving((TaskEntity) task, command)) {
                replan((TaskEntity) task);
            }
        }
    }

    /** Done with in this very transaction: the database does not know yet. */
    private static boolean leaving(DbEntity entity, CommandContext command) {
        return command.getDbEntityManager().isDeleted(entity);
    }

    private static void replan(JobEntity timer, CommandContext command) {
        Date before = timer.getDuedate();
        AsOf.run(timer.getCreateTime().toInstant(), () -> new RecalculateJobDuedateCmd(timer.getId(), true).execute(command));
        if (same(before, timer.getDuedate())) {
            timer.setDuedate(before);
        } else if (!timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            fireSoon(command);
        }
    }

    private static void replan(TaskEntity task) {
        Expression due = task.getTaskDefinition().getDueDateExpression();
        if (due != null) {
            AsOf.run(task.getCreateTime().toInstant(), () -> {
                if (due.getValue(task) instanceof Date date && !same(task.getDueDate(), date)) {
                    task.setDueDate(date);
                    task.triggerUpdateEvent();
                }
            });
        }
    }

    private static boolean same(Date before, Date after) {
        return before != null && after != null
                && Duration.between(before.toInstant(), after.toInstant()).abs().compareTo(SAME) < 0;
    }

    /** The job executor, if it runs, is told when this is committed, so that it does not sleep on. */
    private static void fireSoon(CommandContext command) {
        var executor = command.getProcessEngineConfiguration().getJobExecutor();
        if (executor.isActive()) {
            command.getTransactionContext().addTransactionListener(TransactionState.COMMITTED, new MessageAddedNotification(executor));
        }
    }
}
