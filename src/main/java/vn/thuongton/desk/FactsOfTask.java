package vn.thuongton.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.Confidence;
import vn.thuongton.deadline.StepLimits;
import vn.thuongton.deadline.TimeLimit;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.desk.CaseFacts.Step;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.form.OptionLabels;
import vn.thuongton.organization.Names;
import vn.thuongton.recognition.DossierSheets;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseNotFound;
import vn.thuongton.register.CaseState;

/** Reads what an officer who has a task or the number of a case in front of him may know of the case. */
@Component
class FactsOfTask {

    private static final String FIELD = "field";

    private final CaseAccess access;
    private final CaseFiles files;
    private final IdentityService identity;
    private final AsApplication asApplication;
    private final HistoryService history;
    private final TaskService tasks;
    private final OptionLabels labels;
    private final Names names;
    private final StepLimits limits;
    private final Dues dues;
    private final IdentityViews identities;
    private final DossierSheets dossiers;

    FactsOfTask(
            CaseAccess access,
            CaseFiles files,
            IdentityService identity,
            AsApplication asApplication,
            HistoryService history,
            TaskService tasks,
            OptionLabels labels,
            Names names,
            StepLimits limits,
            Dues dues,
            IdentityViews identities,
            DossierSheets dossiers) {
        this.access = access;
        this.files = files;
        this.identity = identity;
        this.asApplication = asApplication;
        this.history = history;
        this.tasks = tasks;
        this.labels = labels;
        this.names = names;
        this.limits = limits;
        this.dues = dues;
        this.identities = identities;
        this.dossiers = dossiers;
    }

    CaseFacts of(String taskId) {
        CaseFile file = access.ofTask(taskId);
        boolean identity = identities.isShown(file.processInstanceId());
        return asApplication.call(() -> facts(file, taskId, identity));
    }

    /**
     * Of a case of the person's wards, whether or not it has a task for him.
     *
     * @throws CaseNotFound when there is none of this number, or he may not see it
     */
    CaseFacts ofNumber(String number) {
        CaseFile file = wards().stream()
                .flatMap(ward -> files.find(ward, number).stream())
                .findFirst()
                .map(found -> access.readable(found.processInstanceId()))
                .orElseThrow(CaseNotFound::new);
        boolean shown = identities.isShown(file.processInstanceId());
        return asApplication.call(() -> facts(file, null, shown));
    }

    private List<String> wards() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getTenantIds)
                .orElse(List.of());
    }

    private CaseFacts facts(CaseFile file, String taskId, boolean identity) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(file.processInstanceId())
                .singleResult();
        Task task =
                taskId == null ? null : tasks.createTaskQuery().taskId(taskId).singleResult();
        boolean suspended = HistoricProcessInstance.STATE_SUSPENDED.equals(process.getState());
        return new CaseFacts(
                file.processInstanceId(),
                file.number(),
                process.getProcessDefinitionName(),
                file.subject(),
                labels.of(process.getProcessDefinitionId(), FIELD, file.field()),
                Stream.of(file.parties().split("; ")).toList(),
                names.ofUnit(file.ward(), file.unit()),
                suspended ? "tạm đình chỉ" : words(file.state()),
                file.confidential(),
                suspended,
                VietnameseDate.text(file.receivedOn()),
                dues.of(file.dueAt(), file.closedAt()),
                identity,
                dossiers.has(file.processInstanceId()),
                task == null ? null : step(task));
    }

    private Step step(Task task) {
        Optional<TimeLimit> limit = limits.of(task.getId());
        return new Step(
                task.getName(),
                names.ofOfficer(task.getAssignee()),
                dues.of(Dues.instant(task.getDueDate())),
                limit.map(TimeLimit::source).orElse(null),
                limit.map(found -> found.confidence() == Confidence.CONFIRMED).orElse(null));
    }

    private static String words(CaseState state) {
        return switch (state) {
            case OPEN -> "đang giải quyết";
            case CLOSED -> "đã giải quyết xong";
            case WITHDRAWN -> "đã rút yêu cầu";
            case CANCELLED -> "đã hủy";
        };
    }
}
