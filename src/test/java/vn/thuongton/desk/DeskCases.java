package vn.thuongton.desk;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;

/** Cases of phường An Dương: first the office (van-phong) has a task, then the leadership (lanh-dao). */
class DeskCases {

    private final ProcessEngine engine;
    private final CurrentWard currentWard;

    DeskCases(ProcessEngine engine, CurrentWard currentWard) {
        this.engine = engine;
        this.currentWard = currentWard;
        engine.getRepositoryService()
                .createDeployment()
                .name("deskCase")
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/desk/deskCase.bpmn")
                .addClasspathResource("vn/thuongton/desk/deskRequest.form")
                .deploy();
    }

    /** @return the id of the case */
    String received(LocalDate day, Map<String, ?> more) {
        return received("deskCase", day, more);
    }

    String received(String procedure, LocalDate day, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(
                Map.of(
                        "subject",
                        "Ranh giới thửa đất",
                        "field",
                        "commonWay",
                        "receivedOn",
                        Date.from(day.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()),
                        "parties",
                        Spin.JSON(
                                "[{\"name\": \"Nguyễn Văn An\", \"role\": \"a\"}, {\"name\": \"Trần Thị Bình\", \"role\": \"b\"}]")));
        request.putAll(more);
        return currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(procedure, request)
                        .getId());
    }

    String received(LocalDate day) {
        return received(day, Map.of());
    }

    String task(String caseId) {
        return tasks(caseId).get(0).getId();
    }

    List<Task> tasks(String caseId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseId)
                .list();
    }

    void claimed(String caseId, String officer) {
        engine.getTaskService().claim(task(caseId), officer);
    }

    void completed(String caseId, String officer) {
        claimed(caseId, officer);
        engine.getTaskService().complete(task(caseId));
    }
}
