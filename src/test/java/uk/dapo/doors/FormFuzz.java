package uk.dapo.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.doors.Http.Answer;
import uk.dapo.doors.Http.Caller;

/**
 * Works cases with made-up submissions, at every task first with many the form forbids: through both doors a task has and
 * both copies of the interface. Whatever tasks turn up are taken, so that a new form or process is covered without a word here.
 */
final class FormFuzz {

    /** What was done with one form. */
    static final class Tally {
        int attacks;
        int forbidden;
        int allowed;
        int accepted;
        int refusedByRule;
        final Map<String, Integer> rules = new HashMap<>();
    }

    private static final int TRIES = 25;

    private final Http http;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final boolean alone;
    private final Random random;
    private final Attacker attacker;
    private final Sampler sampler;
    private final Map<String, Caller> browsers = new HashMap<>();
    private final Map<String, FormJson> forms = new HashMap<>();
    private final Map<String, List<String>> starters = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int inputs;

    /** @param alone whether nobody else uses this database: then what changes matters for every case is submitted too */
    FormFuzz(int port, ProcessEngine engine, JdbcClient jdbc, long seed, boolean alone) {
        this.http = new Http(port);
        this.engine = engine;
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.attacker = new Attacker(random);
        this.alone = alone;
        // what others left open is theirs
        engine.getTaskService().createTaskQuery().list().forEach(task -> given.add(task.getId()));
        engine.getManagementService().createJobQuery().list().forEach(job -> given.add(job.getId()));
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(instance -> given.add(instance.getId()));
        this.sampler = new Sampler(random, new Hints(jdbc));
    }

    int inputs() {
        return inputs;
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    /** What must not have happened. */
    List<String> wrong() {
        return wrong;
    }

    /** Works cases until this many inputs were tried, or too much went wrong to go on. */
    void work(int until, int attacksATask) {
        int idle = 0;
        while (inputs < until && wrong.size() < 10 && idle < 200) {
            int before = inputs;
            if (openTasks().size() < 6 || random.nextInt(8) == 0) {
                startOne(attacksATask);
            }
            List<Task> open = openTasks();
            if (!open.isEmpty()) {
                // the least tried form first, so that all get their turn
                Task task = open.stream().min(Comparator.comparing((Task each) -> tally(each.getTaskDefinitionKey()).attacks).thenComparing(Task::getId)).orElseThrow();
                take(task, attacksATask, true);
            }
            runWhatIsDue();
            if (random.nextInt(6) == 0) {
                moveTheClock();
            }
            idle = inputs == before ? idle + 1 : 0;
        }
    }

    /** Tries the forms of all user tasks no case came to: their tasks are made on an existing case, and only forbidden input is tried. */
    Set<String> attackUnreached(List<Map<String, Object>> cases, int attacksATask) {
        Set<String> unreachable = new TreeSet<>();
        for (ProcessDefinition process : engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()) {
            for (UserTask activity : engine.getRepositoryService().getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class)) {
                if (tally(activity.getId()).attacks == 0 && activity.getCamundaFormRef() != null && wrong.size() < 10) {
                    Optional<String> instance = cases.stream().map(variables -> startAt(process, activity.getId(), variables)).filter(Objects::nonNull).findFirst();
                    instance.flatMap(id -> engine.getTaskService().createTaskQuery().processInstanceId(id).taskDefinitionKey(activity.getId()).list().stream().findFirst())
                            .ifPresent(task -> take(task, attacksATask, false));
                    instance.ifPresent(id -> engine.getRuntimeService().deleteProcessInstance(id, "tried"));
                    if (tally(activity.getId()).attacks == 0) {
                        unreachable.add(activity.getId());
                    }
                }
            }
        }
        return unreachable;
    }

    private String startAt(ProcessDefinition process, String activity, Map<String, Object> variables) {
        try {
            return engine.getRuntimeService().createProcessInstanceById(process.getId()).businessKey((String) variables.get("caseReference"))
                    .startBeforeActivity(activity).setVariables(variables).execute().getId();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Tries the form of every process that people start, with forbidden input only. */
    void attackStarts(int attacksAStart) {
        startable().forEach(process -> start(process, attacksAStart, false));
    }

    private void startOne(int attacks) {
        start(startable().stream().min(Comparator.comparing((ProcessDefinition each) -> tally("start of " + each.getKey()).attacks + random.nextInt(40))).orElseThrow(), attacks, true);
    }

    private List<ProcessDefinition> startable() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().startableInTasklist().orderByProcessDefinitionKey().asc().list()
                .stream().filter(process -> !starters(process.getKey()).isEmpty()).toList();
    }

    private void start(ProcessDefinition process, int attacks, boolean complete) {
        List<String> starters = starters(process.getKey());
        String user = starters.get(random.nextInt(starters.size()));
        String path = "/process-definition/key/" + process.getKey();
        Caller script = http.script(user);
        Answer shown = script.json("GET", path + "/deployed-start-form", null);
        if (shown.status() != 200) {
            wrong.add("The start form of " + process.getKey() + " was not shown to " + user + ": " + shown);
            return;
        }
        // a start form carries its lists within itself
        FormJson form = FormJson.of(shown.json());
        // bank holidays and pilot periods, which managers alone change, count for everybody's cases
        boolean submit = complete && (alone || starters.stream().anyMatch(starter -> !starter.equals("manager")));
        round("start of " + process.getKey(), form, Map.of(), attacks, true, submit, door -> door.form ? path + "/submit-form" : "/process-definition/" + process.getId() + "/submit-form", user);
    }

    private void take(Task task, int attacks, boolean complete) {
        List<String> candidates = candidates(task);
        if (candidates.isEmpty()) {
            given.add(task.getId());
            return;
        }
        String user = candidates.get(random.nextInt(candidates.size()));
        Caller script = http.script(user);
        if (task.getAssignee() == null) {
            Answer claimed = script.json("POST", "/task/" + task.getId() + "/claim", "{\"userId\":\"" + user + "\"}");
            if (claimed.status() != 204) {
                // a second person is wanted, or the case is not theirs to see
                given.add(claimed.status() >= 500 || candidates.size() == 1 ? task.getId() : "");
                if (claimed.status() >= 500) {
                    wrong.add("Claiming " + task.getTaskDefinitionKey() + ": " + claimed);
                }
                return;
            }
        }
        String key = task.getTaskDefinitionKey();
        FormJson form = forms.computeIfAbsent(key + task.getProcessDefinitionId(), unused -> FormJson.of(script.json("GET", "/task/" + task.getId() + "/deployed-form", null).json()));
        Answer shown = script.json("GET", "/task/" + task.getId() + "/form-variables?deserializeValues=false", null);
        if (complete && shown.status() >= 400) {
            wrong.add("Opening " + key + " as " + user + ": " + shown);
        }
        Map<String, List<String>> lists = lists(shown);
        boolean done = round(key, form, lists, attacks, false, complete, door -> "/task/" + task.getId() + (door.form ? "/submit-form" : "/complete"), user);
        if (!done) {
            given.add(task.getId());
        }
    }

    /** One of the ways a submission can come. */
    private record Door(boolean browser, boolean form) {
    }

    private boolean round(String name, FormJson form, Map<String, List<String>> lists, int attacks, boolean start, boolean complete, java.util.function.Function<Door, String> path, String user) {
        Tally tally = tally(name);
        Map<String, Set<String>> known = new HashMap<>();
        lists.forEach((list, values) -> known.put(list, new HashSet<>(values)));
        Oracle oracle = new Oracle(form, known, now());
        List<Attack> refused = new ArrayList<>();
        Digest before = Digest.of(jdbc);
        for (int i = 0; i < attacks; i++) {
            Map<String, Object> allowed = sampler.fill(form, lists, oracle, now(), random.nextBoolean());
            Attack attack = attacker.attack(form, allowed, oracle.hidden(allowed), start);
            if (attack.answers() != null && oracle.forbids(attack.answers()).isEmpty()) {
                continue;
            }
            Answer answer = send(attack, path, user);
            tally.attacks++;
            tally.forbidden++;
            refused.add(attack);
            if (!answer.refused()) {
                wrong.add("%s as %s, %s (%s): answered %s to %s".formatted(name, user, answer.status() < 300 ? "ACCEPTED what the form forbids" : "broke down",
                        attack.answers() == null ? "not to be understood" : oracle.forbids(attack.answers()).orElseThrow(), answer, attack));
                if (answer.status() < 300) {
                    return true;
                }
            } else if (answer.status() == 400 && isUnreadable(answer.message())) {
                wrong.add("%s: a refusal nobody can read: %s to %s".formatted(name, answer, attack));
            }
        }
        List<String> changed = Digest.of(jdbc).changedSince(before);
        if (!changed.isEmpty()) {
            wrong.add("%s: refused, and yet changed %s by one of %s".formatted(name, changed, refused));
        }
        return complete && submit(name, form, lists, oracle, path, user, tally);
    }

    private boolean submit(String name, FormJson form, Map<String, List<String>> lists, Oracle oracle, java.util.function.Function<Door, String> path, String user, Tally tally) {
        int tries = tally.accepted == 0 && tally.allowed > 2 * TRIES ? 3 : TRIES;
        for (int i = 0; i < tries; i++) {
            Map<String, Object> answers = sampler.fill(form, lists, oracle, now(), i > 1 || random.nextInt(4) > 0);
            if (oracle.forbids(answers).isPresent()) {
                continue;
            }
            Attack valid = Attack.of("allowed", answers, random);
            Answer answer = send(valid, path, user);
            tally.allowed++;
            if (answer.status() < 300) {
                tally.accepted++;
                return true;
            }
            if (!answer.refused()) {
                wrong.add("%s as %s broke down: answered %s to %s".formatted(name, user, answer, valid));
                return false;
            }
            tally.refusedByRule++;
            tally.rules.merge(answer.message().replaceAll("^Cannot [^:]*: ", ""), 1, Integer::sum);
        }
        return false;
    }

    private Answer send(Attack attack, java.util.function.Function<Door, String> path, String user) {
        inputs++;
        if (inputs % 5_000 == 0) {
            System.out.println("Form fuzz: " + inputs + " inputs so far");
        }
        Door door = new Door(random.nextInt(3) == 0, random.nextInt(3) > 0);
        Caller caller = door.browser ? browsers.computeIfAbsent(user, name -> http.browser(name, "welcome")) : http.script(user);
        return caller.send("POST", path.apply(door), attack.contentType(), attack.body());
    }

    /** Only words: no names of classes, no codes, no value of what was typed. */
    private static boolean isUnreadable(String message) {
        return message.isBlank() || message.matches("(?s).*(ENGINE-|[a-z]Exception\\b|uk\\.dapo|org\\.|java\\.|\\bnull\\b|rO0AB|<script|\\$\\{).*");
    }

    private static Map<String, List<String>> lists(Answer variables) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        variables.json().fields().forEachRemaining(variable -> {
            JsonNode value = variable.getValue().path("value");
            JsonNode list = value.isTextual() && variable.getValue().path("type").asText().equals("Json") ? new Answer(200, value.asText()).json() : value;
            if (list.isArray()) {
                List<String> values = new ArrayList<>();
                list.forEach(choice -> values.add(choice.isObject() ? choice.path("value").asText() : choice.asText()));
                lists.put(variable.getKey(), values);
            }
        });
        return lists;
    }

    /** Ends what was begun. */
    void tidy() {
        for (var instance : engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()) {
            if (!given.contains(instance.getId()) && engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count() > 0) {
                engine.getRuntimeService().deleteProcessInstance(instance.getId(), "tried");
            }
        }
    }

    private List<Task> openTasks() {
        return engine.getTaskService().createTaskQuery().active().orderByTaskCreateTime().asc().list().stream()
                .filter(task -> task.getProcessDefinitionId() != null && !given.contains(task.getId())).toList();
    }

    private List<String> candidates(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        Set<String> users = new TreeSet<>();
        for (IdentityLink link : engine.getTaskService().getIdentityLinksForTask(task.getId())) {
            if (link.getUserId() != null) {
                users.add(link.getUserId());
            } else if (link.getGroupId() != null) {
                engine.getIdentityService().createUserQuery().memberOfGroup(link.getGroupId()).list().forEach(user -> users.add(user.getId()));
            }
        }
        return List.copyOf(users);
    }

    private List<String> starters(String process) {
        return starters.computeIfAbsent(process, this::findStarters);
    }

    private List<String> findStarters(String process) {
        return engine.getIdentityService().createUserQuery().orderByUserId().asc().list().stream().map(user -> user.getId())
                .filter(user -> engine.getAuthorizationService().isUserAuthorized(user,
                        engine.getIdentityService().createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
                        ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process)).toList();
    }

    private void runWhatIsDue() {
        Date now = ClockUtil.getCurrentTime();
        for (Job job : engine.getManagementService().createJobQuery().withRetriesLeft().active().executable().list()) {
            if (job.getProcessInstanceId() != null && !given.contains(job.getId()) && (job.getDuedate() == null || !job.getDuedate().after(now))) {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException e) {
                    given.add(job.getId());
                    wrong.add("A step broke down: " + job.getId() + " of " + job.getProcessDefinitionKey() + ": " + e);
                }
            }
        }
    }

    /** To the next moment something falls due, or a little on. */
    private void moveTheClock() {
        Date now = ClockUtil.getCurrentTime();
        Optional<Date> next = engine.getManagementService().createJobQuery().withRetriesLeft().active().timers().list().stream()
                .filter(job -> !given.contains(job.getId())).map(Job::getDuedate).filter(due -> due != null && due.after(now)).min(Comparator.naturalOrder());
        Date little = new Date(now.getTime() + 60_000L * (1 + random.nextInt(240)));
        ClockUtil.setCurrentTime(next.filter(due -> random.nextInt(3) == 0 && due.getTime() - now.getTime() < 40L * 24 * 3600 * 1000).orElse(little));
        runWhatIsDue();
    }

    private static java.time.Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private Tally tally(String form) {
        return tallies.computeIfAbsent(form, unused -> new Tally());
    }

    String figures() {
        StringBuilder text = new StringBuilder();
        tallies.forEach((form, tally) -> text.append("  %-44s %6d forbidden refused, %4d allowed: %4d accepted, %4d refused by a rule%n"
                .formatted(form, tally.forbidden, tally.allowed, tally.accepted, tally.refusedByRule)));
        return text.toString();
    }
}
