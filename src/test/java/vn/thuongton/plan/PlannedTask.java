package vn.thuongton.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.Officers;

/** A task of phường An Dương's plan for the fourth quarter of 2026, as the agenda opens it: Phòng Văn hóa - Xã hội leads. */
final class PlannedTask {

    static final String LEAD = "van-hoa-xa-hoi";
    static final String DOER = "van-hoa-xa-hoi.an-duong";
    static final String HEAD = "truong-van-hoa-xa-hoi.an-duong";
    static final String OFFICE = "van-phong.an-duong";
    static final String LEADERSHIP = "lanh-dao.an-duong";
    static final String POLICE = "cong-an.an-duong";
    static final String LAND = "kinh-te-ha-tang.an-duong";

    static final String TITLE = "Rà soát, lập danh mục văn bản quy phạm pháp luật được giao quy định chi tiết";
    static final String ASKED = "Rà soát văn bản thuộc lĩnh vực của đơn vị.";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ProcessEngine engine;
    private final Officers officers;
    private final ProcessInstance file;

    private PlannedTask(ProcessEngine engine, ProcessInstance file) {
        this.engine = engine;
        this.officers = new Officers(engine);
        this.file = file;
    }

    static PlannedTask opened(ProcessEngine engine, CurrentWard wards) {
        return opened(engine, wards, variables(LEAD, List.of("cong-an", "kinh-te-ha-tang")));
    }

    static PlannedTask opened(ProcessEngine engine, CurrentWard wards, Map<String, Object> variables) {
        ProcessInstance file =
                wards.in("an-duong", () -> engine.getRuntimeService().startProcessInstanceByKey("planTask", variables));
        return new PlannedTask(engine, file);
    }

    /** What the agenda and the plan give the case. */
    static Map<String, Object> variables(String lead, List<String> coordinating) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("subject", TITLE);
        variables.put("field", "plan");
        variables.put("receivedOn", date("2026-10-01", LocalTime.MIDNIGHT));
        variables.put("caseDueAt", date("2026-12-31", LocalTime.of(23, 59, 59)));
        variables.put("caseDueText", "31/12/2026");
        variables.put("workKey", "AD-II.3");
        variables.put("workPeriod", "2026-Q4");
        variables.put("handlingUnit", lead);
        variables.put("planId", "thuong-ton-2026");
        variables.put("planName", "Kế hoạch triển khai mô hình “Phường An Dương thượng tôn và tuân thủ pháp luật”");
        variables.put("workTitle", TITLE);
        variables.put("workSection", "II.3");
        variables.put("leadUnit", lead);
        variables.put("leadUnitName", "Phòng Văn hóa - Xã hội");
        variables.put("coordinatingUnits", Spin.JSON(coordinating));
        variables.put("coordinatingText", "Các phòng, ban, cơ quan chuyên môn thuộc UBND phường");
        variables.put("product", "Quyết định phê duyệt danh mục");
        variables.put("timeText", "Hằng quý");
        variables.put("acceptingUnit", "van-phong");
        variables.put("officeUnit", "van-phong");
        variables.put("sourceText", "Kế hoạch tháng 3/2026, mục II.3");
        variables.put("assumptionText", null);
        return variables;
    }

    ProcessInstance file() {
        return file;
    }

    PlannedTask submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        jobsRun();
        return this;
    }

    /** Until nothing is left to the job executor: one step in the background may lead to another. */
    void jobsRun() {
        while (engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(file.getId())
                        .messages()
                        .count()
                > 0) {
            officers.jobsRun(file);
        }
    }

    /** By the officer who does it, without another unit. */
    PlannedTask taken() {
        return taken(List.of());
    }

    /** @param units from which the same is asked by 20/11/2026 */
    PlannedTask taken(List<String> units) {
        Map<String, Object> values = new HashMap<>(Map.of("takeUp", "taken", "doer", DOER));
        values.putAll(requests(units));
        return submitted(DOER, "userTask_takeUp", values);
    }

    static Map<String, Object> requests(List<String> units) {
        List<Map<String, String>> rows =
                units.stream().map(unit -> Map.of("unit", unit)).toList();
        return units.isEmpty()
                ? Map.of("requests", rows)
                : Map.of("requests", rows, "commonRequest", ASKED, "contributionsDueOn", "2026-11-20");
    }

    PlannedTask moreUnits(List<String> units) {
        Map<String, Object> values = new HashMap<>(requests(units));
        values.put("progress", "moreUnits");
        return submitted(DOER, "userTask_deliver", values);
    }

    PlannedTask contributed(String user, String text) {
        return submitted(
                user, "userTask_contribute", Map.of("contributionKind", "contributed", "contributionText", text));
    }

    PlannedTask difficulty() {
        return submitted(
                DOER,
                "userTask_deliver",
                Map.of(
                        "progress",
                        "difficulty",
                        "difficulty",
                        "Chưa có danh mục của thành phố giao.",
                        "helpWanted",
                        "Đề nghị Văn phòng hỏi Sở Tư pháp."));
    }

    PlannedTask difficultyAnswered(String decision) {
        return submitted(
                OFFICE,
                "userTask_answerDifficulty",
                Map.of("difficultyDecision", decision, "difficultyAnswer", "Sở Tư pháp đã gửi danh mục ngày 05/11."));
    }

    PlannedTask delivered() {
        return delivered(Map.of());
    }

    PlannedTask delivered(Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "progress",
                "delivered",
                "result",
                "Đã rà soát 14 văn bản, lập danh mục 3 văn bản.",
                "productGiven",
                "words",
                "noProductReason",
                "Việc thường xuyên, báo bằng lời."));
        values.putAll(more);
        return submitted(DOER, "userTask_deliver", values);
    }

    PlannedTask confirmed() {
        return submitted(HEAD, "userTask_confirm", Map.of("confirmation", "confirmed"));
    }

    PlannedTask accepted(String user) {
        return submitted(user, "userTask_accept", Map.of("acceptance", "accepted"));
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(file.getId(), name);
    }

    /** The rows of what the units were asked and answered. */
    List<Map<String, String>> rows(String list) {
        return ((SpinJsonNode) variable(list))
                .elements().stream()
                        .map(row -> {
                            Map<String, String> cells = new HashMap<>();
                            row.fieldNames()
                                    .forEach(name ->
                                            cells.put(name, row.prop(name).stringValue()));
                            return cells;
                        })
                        .toList();
    }

    /** What the form of an open step shows when it is opened. */
    Object shown(String activity, String name) {
        return engine.getTaskService().getVariable(task(activity).getId(), name);
    }

    Task task(String activity) {
        return tasks(activity).get(0);
    }

    List<Task> tasks(String activity) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(file.getId())
                .taskDefinitionKey(activity)
                .list();
    }

    static Date date(String day, LocalTime time) {
        return Date.from(LocalDate.parse(day).atTime(time).atZone(VIETNAM).toInstant());
    }
}
