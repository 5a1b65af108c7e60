package vn.thuongton.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.protection.ProtectedIdentities;

/**
 * Who may see and who may work on a case, always asked for the person signed in to the engine. Nobody signed in sees
 * nothing.
 *
 * <p>The engine decides by its own grants: it shows a person the tasks, open and done, of his units in his ward, and a
 * supervisor all of the ward. A case is his when one of its tasks is.
 *
 * <p>A confidential case is seen by the people alone whom one of its tasks is or was given to, and by whoever was named a
 * reader of the identity it protects: neither their colleagues nor their head of unit, a supervisor or an administrator.
 */
@Component
public class CaseAccess {

    private final CaseFiles files;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final HistoryService history;
    private final OutermostProcesses outermost;
    private final AsApplication asApplication;
    private final ProtectedIdentities identities;

    CaseAccess(
            CaseFiles files,
            IdentityService identity,
            AuthorizationService authorizations,
            HistoryService history,
            OutermostProcesses outermost,
            AsApplication asApplication,
            ProtectedIdentities identities) {
        this.files = files;
        this.identity = identity;
        this.authorizations = authorizations;
        this.history = history;
        this.outermost = outermost;
        this.asApplication = asApplication;
        this.identities = identities;
    }

    /**
     * @param caseId the id of the process instance that was registered
     * @throws CaseNotFound when there is no such case or the person may not see it
     */
    public CaseFile readable(String caseId) {
        Authentication person = person();
        CaseFile file = files.ofProcessInstance(caseId).orElseThrow(CaseNotFound::new);
        boolean his =
                file.confidential() ? isNamed(file, person) : shown(caseId).count() > 0;
        if (!his) {
            throw new CaseNotFound();
        }
        return file;
    }

    /** As {@link #readable}, of a file that somebody has found already. */
    boolean mayRead(CaseFile file) {
        try {
            readable(file.processInstanceId());
            return true;
        } catch (CaseNotFound notHis) {
            return false;
        }
    }

    /**
     * @throws CaseNotFound as {@link #readable} does
     * @throws CaseNotWorkable when no open task of the case is the person's or his units' to work on
     */
    public CaseFile workable(String caseId) {
        CaseFile file = readable(caseId);
        Authentication person = person();
        boolean works = shown(caseId).unfinished().list().stream()
                .filter(task -> !file.confidential() || person.getUserId().equals(task.getAssignee()))
                .anyMatch(task -> mayWorkOn(task, person));
        if (!works) {
            throw new CaseNotWorkable();
        }
        return file;
    }

    /**
     * The case an open or a done task belongs to.
     *
     * @throws CaseNotFound as {@link #readable} does, and when the task belongs to no case
     */
    public CaseFile ofTask(String taskId) {
        person();
        return Optional.ofNullable(
                        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .map(HistoricTaskInstance::getRootProcessInstanceId)
                .map(this::readable)
                .orElseThrow(CaseNotFound::new);
    }

    /**
     * The cases of open tasks by task id; without tasks of no case, and of confidential cases without those that are not
     * the person's own.
     *
     * @param tasks what the engine has shown the person
     */
    public Map<String, CaseFile> ofShown(Collection<Task> tasks) {
        String person = person().getUserId();
        Map<String, String> roots = asApplication.call(() -> outermost.of(tasks));
        Map<String, CaseFile> byCase = files.ofProcessInstances(roots.values());
        Map<String, CaseFile> byTask = new HashMap<>();
        for (Task task : tasks) {
            CaseFile file = byCase.get(roots.get(task.getProcessInstanceId()));
            if (file != null && (!file.confidential() || person.equals(task.getAssignee()))) {
                byTask.put(task.getId(), file);
            }
        }
        return byTask;
    }

    private boolean isNamed(CaseFile file, Authentication person) {
        String user = person.getUserId();
        List<String> wards = person.getTenantIds();
        return wards != null
                && wards.contains(file.ward())
                && (asApplication.call(() -> wasGivenATask(file.processInstanceId(), user))
                        || identities.readableBy(file.processInstanceId(), user));
    }

    private boolean wasGivenATask(String caseId, String user) {
        return shown(caseId).taskAssignee(user).count() > 0
                || shown(caseId).list().stream()
                        .anyMatch(task -> history.createHistoricIdentityLinkLogQuery()
                                        .taskId(task.getId())
                                        .type(IdentityLinkType.ASSIGNEE)
                                        .userId(user)
                                        .count()
                                > 0);
    }

    private Authentication person() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).orElseThrow(CaseNotFound::new);
    }

    /** The engine leaves out what it does not show this person. */
    private HistoricTaskInstanceQuery shown(String caseId) {
        return history.createHistoricTaskInstanceQuery().rootProcessInstanceId(caseId);
    }

    private boolean mayWorkOn(HistoricTaskInstance task, Authentication person) {
        return authorizations.isUserAuthorized(
                person.getUserId(), person.getGroupIds(), TaskPermissions.TASK_WORK, Resources.TASK, task.getId());
    }
}
