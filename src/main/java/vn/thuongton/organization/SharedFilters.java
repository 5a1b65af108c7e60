package vn.thuongton.organization;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task lists that every officer finds in Tasklist, by due date. Officers cannot make filters of their own: a filter
 * expression could call any bean.
 */
@Component
class SharedFilters {

    private static final int DUE_SOON_DAYS = 3;

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineDirectory directory;

    SharedFilters(FilterService filters, TaskService tasks, EngineDirectory directory) {
        this.filters = filters;
        this.tasks = tasks;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(StartOrder.WARDS)
    @Transactional
    void setUp() {
        share(1, "Việc của tôi", "Việc tôi đã nhận", tasks().taskAssigneeExpression("${currentUser()}"));
        share(
                2,
                "Việc của đơn vị",
                "Việc giao cho các đơn vị của tôi, kể cả việc đồng nghiệp đã nhận",
                tasks().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
        share(
                3,
                "Sắp đến hạn",
                "Việc đến hạn trong " + DUE_SOON_DAYS + " ngày tới",
                tasks().active()
                        .dueAfterExpression("${now()}")
                        .dueBeforeExpression("${dateTime().plusDays(" + DUE_SOON_DAYS + ")}"));
        share(4, "Quá hạn", "Việc đã quá hạn xử lý", tasks().active().dueBeforeExpression("${now()}"));
        share(5, "Tất cả", "Mọi việc tôi được xem", tasks());
    }

    private TaskQuery tasks() {
        return tasks.createTaskQuery();
    }

    private void share(int priority, String name, String description, TaskQuery query) {
        Filter filter = filters.createFilterQuery().filterName(name).list().stream()
                .filter(known -> known.getOwner() == null)
                .findFirst()
                .orElseGet(filters::newTaskFilter);
        filter.setName(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(Map.of("description", description, "priority", priority, "refresh", true));
        filters.saveFilter(filter);
        directory.grantToEveryone(Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
