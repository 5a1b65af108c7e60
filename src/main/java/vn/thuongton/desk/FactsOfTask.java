package vn.thuongton.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
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
import vn.thuongton.register.CaseState;

/** Reads what an officer who has a task in front of him may know of its case. */
@Component
class FactsOfTask {

    private static final String FIELD = "field";

    private final CaseAccess access;
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

    private CaseFacts facts(CaseFile file, String taskId, boolean identity) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(file.processInstanceId())
                .singleResult();
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
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
