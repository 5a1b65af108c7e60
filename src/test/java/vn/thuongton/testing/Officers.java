package vn.thuongton.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * The ward's people at their Tasklist: each call runs with the groups and the ward of the named user, and what is
 * submitted passes the validation of the form.
 */
public class Officers {

    private final ProcessEngine engine;

    public Officers(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Submits the start form of the newest version of the process. */
    public ProcessInstance start(String user, String process, Map<String, ?> values) {
        return as(user, () -> {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return engine.getFormService().submitStartForm(definition, submission(values));
        });
    }

    /** Claims the task and submits its form; the papers of the steps that follow are made. */
    public void submit(String user, ProcessInstance instance, String activity, Map<String, ?> values) {
        as(user, () -> {
            String task = open(instance, activity).getId();
            engine.getTaskService().claim(task, user);
            engine.getFormService().submitTaskForm(task, submission(values));
            return null;
        });
        jobsRun(instance);
    }

    public void claim(String user, String taskId) {
        as(user, () -> {
            engine.getTaskService().claim(taskId, user);
            return null;
        });
    }

    /** Submits the form of a task that the user has claimed; nothing else is done. */
    public void submit(String user, String taskId, Map<String, ?> values) {
        as(user, () -> {
            engine.getFormService().submitTaskForm(taskId, submission(values));
            return null;
        });
    }

    /** Runs what the case leaves to the job executor, its timers excepted. */
    public void jobsRun(ProcessInstance instance) {
        var management = engine.getManagementService();
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** The one open task of that activity which the current user may see. */
    public Task open(ProcessInstance instance, String activity) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(activity)
                .singleResult();
        if (task == null) {
            throw new AssertionError("No open task " + activity + " for "
                    + engine.getIdentityService().getCurrentAuthentication());
        }
        return task;
    }

    public <T> T as(String user, Supplier<T> action) {
        var identity = engine.getIdentityService();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> wards = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(user, groups, wards);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Lists and maps travel as JSON, as Tasklist sends them. */
    private static VariableMap submission(Map<String, ?> values) {
        VariableMap submission = Variables.createVariables();
        values.forEach((key, value) -> submission.put(key, typed(value)));
        return submission;
    }

    private static Object typed(Object value) {
        return value instanceof Collection || value instanceof Map
                ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
                : value;
    }
}
