package uk.dapo.access;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists on the left of Tasklist. Each shows only what the reader may see anyway. */
@Component
class Filters {

    private static final String CALM = "#555555";
    private static final String SOON = "#8a5300";
    private static final String LATE = "#b5152b";
    private static final String SOON_OR_LATE = "${londonDay.soon(now())}";
    private static final String START_OF_TODAY = "${londonDay.start(now())}";
    private static final String START_OF_TOMORROW = "${londonDay.end(now())}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Authorizations authorizations;

    Filters(FilterService filters, TaskService tasks, Authorizations authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Creates those that are missing; one that was changed stays changed. What runs out first stands first. */
    void create() {
        create("My tasks", 10, CALM, "Tasks you have claimed or were given.", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create("My team's tasks", 20, CALM, "Tasks nobody has claimed yet.",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        create("Due today", 30, SOON, "Tasks due between midnight and midnight.",
                tasks.createTaskQuery().dueAfterExpression(START_OF_TODAY).dueBeforeExpression(START_OF_TOMORROW));
        create("Red", 40, LATE, "Tasks that are late or due within two hours.", tasks.createTaskQuery().dueBeforeExpression(SOON_OR_LATE));
        retire("Overdue");
    }

    /** A list that another has taken the place of. */
    private void retire(String name) {
        filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private void create(String name, int position, String colour, String description, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).list().stream().findFirst()
                .orElseGet(() -> {
                    Map<String, Object> properties = new HashMap<>();
                    properties.put("description", description);
                    properties.put("priority", position);
                    properties.put("color", colour);
                    properties.put("refresh", true);
                    return filters.saveFilter(filters.newTaskFilter(name).setQuery(query.orderByDueDate().asc()).setProperties(properties));
                });
        authorizations.letEveryoneRead(Resources.FILTER, filter.getId());
    }
}
