package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import uk.dapo.register.Evidence;

/** Works cases as people do: signs in, starts, claims and submits forms; moves the clock and lets what is due happen. */
@TestComponent
public class Desk {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Telling the protected person runs beside the case and outlives it: it is looked at by its own tests. */
    private static final String UPDATES = "victim-update";

    private final ProcessEngine engine;
    private final Evidence evidence;
    private UnaryOperator<Map<String, Object>> pen = UnaryOperator.identity();

    Desk(ProcessEngine engine, Evidence evidence) {
        this.engine = engine;
        this.evidence = evidence;
    }

    /** From now on everybody's answers pass through this pen, which may add to them; null takes it away. */
    void writesWith(UnaryOperator<Map<String, Object>> other) {
        pen = other == null ? UnaryOperator.identity() : other;
    }

    /** Sets the one clock to a London civil time, without letting anything due happen. */
    public void clockAt(String londonTime) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(londonTime).atZone(LONDON).toInstant()));
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Moves the clock forward and executes every timer and asynchronous step that falls due on the way, in order. */
    public void waitUntil(String londonTime) {
        Instant until = LocalDateTime.parse(londonTime).atZone(LONDON).toInstant();
        while (true) {
            List<Job> due = jobs().stream().filter(job -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(until)).toList();
            if (due.isEmpty()) {
                break;
            }
            Job next = due.get(0);
            if (next.getDuedate() != null && next.getDuedate().toInstant().isAfter(now())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            engine.getManagementService().executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    /** Executes what is due at this very moment: asynchronous steps and timers that ran out. */
    public void settle() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            engine.getManagementService().executeJob(due.get(0).getId());
        }
    }

    private List<Job> due() {
        return jobs().stream().filter(job -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(now())).toList();
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().withRetriesLeft().active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .sorted(java.util.Comparator.comparing(job -> job.getDuedate() == null ? new Date(0) : job.getDuedate())).toList();
    }

    /** Somebody signed in. */
    public Person as(String username) {
        return new Person(username);
    }

    /** A signed-in person. Everything they do is checked as theirs. */
    public final class Person {

        private final String username;

        private Person(String username) {
            this.username = username;
        }

        /** Starts a process through its start form; gives its instance. */
        public ProcessInstance starts(String process, Map<String, Object> answers) {
            return signedIn(() -> {
                String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
                return engine.getFormService().submitStartForm(definition, pen.apply(answers));
            });
        }

        /** The open tasks of this kind in one case (or root instance) that the person may see. */
        public List<Task> tasks(String form, String businessKeyOrInstance) {
            List<String> instances = instances(businessKeyOrInstance);
            return instances.isEmpty() ? List.of() : signedIn(() -> engine.getTaskService().createTaskQuery().taskDefinitionKey(form)
                    .processInstanceIdIn(instances.toArray(String[]::new)).list());
        }

        /** The open tasks of this kind that the person may see, in whatever case, oldest first. */
        public List<Task> allTasks(String form) {
            return signedIn(() -> engine.getTaskService().createTaskQuery().taskDefinitionKey(form).orderByTaskCreateTime().asc().list());
        }

        /** Claims the one open task of this form in the case, and submits the form. */
        public void submits(String form, String caseOrInstance, Map<String, Object> answers) {
            List<Task> open = tasks(form, caseOrInstance);
            assertThat(open).as(() -> "open tasks %s of %s for %s; open are %s".formatted(form, caseOrInstance, username, openForms(caseOrInstance))).hasSize(1);
            String id = open.get(0).getId();
            signedIn(() -> {
                if (open.get(0).getAssignee() == null) {
                    engine.getTaskService().claim(id, username);
                }
                engine.getFormService().submitTaskForm(id, pen.apply(answers));
                return null;
            });
        }

        /** Claims one task and submits its form. */
        public void submitsTask(String id, Map<String, Object> answers) {
            signedIn(() -> {
                if (engine.getTaskService().createTaskQuery().taskId(id).singleResult().getAssignee() == null) {
                    engine.getTaskService().claim(id, username);
                }
                engine.getFormService().submitTaskForm(id, pen.apply(answers));
                return null;
            });
        }

        /** The values of a list of choices that a task's form is given. */
        public List<String> shown(String id, String list) {
            Object choices = signedIn(() -> engine.getFormService().getTaskFormVariables(id)).get(list);
            return choices == null ? List.of() : Pattern.compile("\"value\":\"([^\"]+)\"").matcher(choices.toString()).results().map(result -> result.group(1)).toList();
        }

        /** What a task's form is given to show. */
        public Map<String, Object> shows(String id) {
            return signedIn(() -> engine.getFormService().getTaskFormVariables(id));
        }

        /** Opens the one open task of this form in the case; gives what the form is given to show. */
        public Map<String, Object> opens(String form, String caseOrInstance) {
            List<Task> open = tasks(form, caseOrInstance);
            assertThat(open).as(() -> "open tasks %s of %s for %s; open are %s".formatted(form, caseOrInstance, username, openForms(caseOrInstance))).hasSize(1);
            return signedIn(() -> engine.getFormService().getTaskFormVariables(open.get(0).getId()));
        }

        private <T> T signedIn(java.util.function.Supplier<T> work) {
            List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
            engine.getIdentityService().setAuthentication(username, groups);
            try {
                return work.get();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
    }

    /** A map that was put with the case for the court, by its number; another one each time. */
    public String map(String reference) {
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(0, 0, evidence.list(reference).size() + 1);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return evidence.keep(reference, new Evidence.Sent("Map of the exclusion zone", true, true, picture.toByteArray()), "dapoTeam").number();
    }

    /** The forms now open in a case, whoever may see them; but for call-backs that updates to the protected person wait for. */
    public List<String> openForms(String caseOrInstance) {
        List<String> instances = instances(caseOrInstance);
        List<Task> tasks = instances.isEmpty() ? List.of()
                : engine.getTaskService().createTaskQuery().processInstanceIdIn(instances.toArray(String[]::new)).list();
        return tasks.stream().filter(task -> !process(task.getProcessDefinitionId()).equals(UPDATES)).map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The running instances that work on a case, or belong to a root instance. */
    private List<String> instances(String caseOrInstance) {
        return engine.getRuntimeService().createNativeProcessInstanceQuery()
                .sql("select * from act_ru_execution where parent_id_ is null and (business_key_ = #{one} or root_proc_inst_id_ = #{one})")
                .parameter("one", caseOrInstance).list().stream().map(ProcessInstance::getId).toList();
    }

    /** Whether an instance works on a case, or belongs to a root instance. */
    boolean belongs(String instanceId, String caseOrInstance) {
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        return caseOrInstance.equals(instance.getBusinessKey()) || caseOrInstance.equals(instance.getRootProcessInstanceId());
    }

    /** The case a root instance came to work on. */
    public String caseOf(ProcessInstance root) {
        return (String) engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(root.getId())
                .variableName("caseReference").singleResult().getValue();
    }

    /** Activities that were completed in all instances of a case, by process. */
    public Map<String, List<String>> passed(String businessKey) {
        Map<String, List<String>> passed = new HashMap<>();
        engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().forEach(instance ->
                passed.computeIfAbsent(instance.getProcessDefinitionKey(), key -> new ArrayList<>()).addAll(
                        engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).finished().list().stream()
                                .map(activity -> activity.getActivityId()).collect(Collectors.toList())));
        return passed;
    }

    /** Root instances of a case that still run, by process; but for updates to the protected person. */
    public List<String> running(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).rootProcessInstances().list().stream()
                .map(instance -> process(instance.getProcessDefinitionId())).filter(process -> !process.equals(UPDATES)).sorted().toList();
    }

    /** The kinds of clock that are watched in a case, one for each ladder. */
    List<String> watched(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).processDefinitionKey("escalation").list().stream()
                .map(instance -> (String) engine.getRuntimeService().getVariable(instance.getId(), "clockKind")).sorted().toList();
    }

    private String process(String definition) {
        return engine.getRepositoryService().getProcessDefinition(definition).getKey();
    }
}
