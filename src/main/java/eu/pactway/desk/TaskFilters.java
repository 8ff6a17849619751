package eu.pactway.desk;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queues that Tasklist shows to every role that works there. What the queue of a role holds is worked out anew for whoever looks at
 * it. Made at start; a queue that stands is left as the authority may have changed it, and a role that was let into Tasklist since gets
 * to see it.
 */
@Component
@Order(10)
class TaskFilters implements ApplicationRunner {

  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String ME = "${currentUser()}";
  private static final String NOW = "${now()}";
  private static final String END_OF_WEEK = "${dateTime().dayOfWeek().withMaximumValue().millisOfDay().withMaximumValue().toDate()}";

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    List<String> roles = rolesInTasklist();
    offer(roles, 10, "Tasks of my role", "What waits for your role and what is yours, the most urgent first", ofMyRole());
    offer(roles, 20, "My tasks", "What you have claimed", tasks.createTaskQuery().taskAssigneeExpression(ME));
    offer(roles, 30, "Overdue", "The date of the law is over", ofMyRole().dueBeforeExpression(NOW));
    offer(
        roles, 40, "Due this week", "Must be done by Sunday", ofMyRole().dueAfterExpression(NOW).dueBeforeExpression(END_OF_WEEK));
    offer(roles, 50, "All tasks I may see", "Also those of other roles, where you oversee them", tasks.createTaskQuery());
  }

  /** What waits for whoever of the role takes it, and what is one's own; not what a colleague of the role has. */
  private TaskQuery ofMyRole() {
    return tasks.createTaskQuery().or().taskCandidateGroupInExpression(MY_GROUPS).taskAssigneeExpression(ME).endOr();
  }

  private void offer(List<String> roles, int place, String name, String description, TaskQuery query) {
    Filter standing = filters.createTaskFilterQuery().filterName(name).singleResult();
    Filter filter = standing != null ? standing : create(place, name, description, query);
    roles.stream().filter(role -> !maySee(role, filter)).forEach(role -> permit(role, filter));
  }

  private Filter create(int place, String name, String description, TaskQuery query) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
    filter.setProperties(
        Map.of(
            "description", description,
            "priority", place,
            "refresh", true,
            "showUndefinedVariable", false,
            "variables", List.of(Map.of("name", "caseNumber", "label", "Case"))));
    return filters.saveFilter(filter);
  }

  private List<String> rolesInTasklist() {
    return authorizations.createAuthorizationQuery().resourceType(Resources.APPLICATION).resourceId("tasklist").list().stream()
        .map(Authorization::getGroupId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private boolean maySee(String role, Filter filter) {
    return authorizations.createAuthorizationQuery().groupIdIn(role).resourceType(Resources.FILTER).resourceId(filter.getId()).count() > 0;
  }

  private void permit(String role, Filter filter) {
    Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    authorization.setGroupId(role);
    authorization.setResource(Resources.FILTER);
    authorization.setResourceId(filter.getId());
    authorization.addPermission(Permissions.READ);
    authorizations.saveAuthorization(authorization);
  }
}
