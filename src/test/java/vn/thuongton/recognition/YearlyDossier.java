package vn.thuongton.recognition;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.ApplicationContext;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.AgendaSource;
import vn.thuongton.deadline.Deadlines;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.NewDocument;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

/** A dossier of a ward for a year, as the ward's data calls for it, and what its people do with it. */
public final class YearlyDossier {

    static final String CHAIRMAN = "chu-tich.an-duong";
    static final String OFFICE = "van-phong.an-duong";

    /** Where points are given, each of the twenty indicators has as many at most. */
    static final int MOST_POINTS = 5;

    private final String ward;
    private final ProcessEngine engine;
    private final Officers officers;
    private final CaseDocuments documents;
    private final FixedClock clock;
    private final ProcessInstance file;

    private YearlyDossier(ApplicationContext application, String ward, ProcessInstance file) {
        this.ward = ward;
        engine = application.getBean(ProcessEngine.class);
        officers = new Officers(engine);
        documents = application.getBean(CaseDocuments.class);
        clock = application.getBean(FixedClock.class);
        this.file = file;
    }

    /** The one of phường An Dương for 2026. */
    public static YearlyDossier opened(ApplicationContext application) {
        return opened(application, "an-duong", "legal-access-2025", 2026);
    }

    /** Opened today with what the ward's data gives it; the ledger of openings, which knows one a year, is left alone. */
    static YearlyDossier opened(ApplicationContext application, String ward, String programme, int year) {
        AgendaItem item = application.getBeansOfType(AgendaSource.class).values().stream()
                .flatMap(source -> source.ofYear(ward, year).stream())
                .filter(one -> one.kind().equals("dossier")
                        && programme.equals(one.variables().get("programme")))
                .findFirst()
                .orElseThrow();
        FixedClock clock = application.getBean(FixedClock.class);
        Date dueAt = at(item.dueOn(), LocalTime.of(23, 59, 59));
        VariableMap values = Variables.createVariables();
        item.variables().forEach(values::putValue);
        values.putValue("subject", item.title())
                .putValue("receivedOn", at(LocalDate.now(clock), LocalTime.MIDNIGHT))
                .putValue("caseDueAt", dueAt)
                .putValue("caseDueText", application.getBean(Deadlines.class).text(dueAt))
                .putValue("workKey", item.key())
                .putValue("workPeriod", item.period())
                .putValue("parties", Spin.JSON("[]"));
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        return new YearlyDossier(
                application,
                ward,
                application
                        .getBean(CurrentWard.class)
                        .in(ward, () -> engine.getRuntimeService().startProcessInstanceByKey("recognition", values)));
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(VIETNAM).toInstant());
    }

    public ProcessInstance file() {
        return file;
    }

    String chairman() {
        return "chu-tich." + ward;
    }

    /** Of the unit that makes the dossier. */
    String office() {
        return variable("handlingUnit") + "." + ward;
    }

    private boolean isScored() {
        return "POINTS".equals(variable("judgement"));
    }

    public Object variable(String name) {
        return engine.getRuntimeService().getVariable(file.getId(), name);
    }

    YearlyDossier submitted(String user, String activity, Map<String, ?> values) {
        officers.submit(user, file, activity, values);
        return settled();
    }

    /** What the case leaves to the job executor is done, one step after the other. */
    YearlyDossier settled() {
        while (engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(file.getId())
                        .messages()
                        .count()
                > 0) {
            officers.jobsRun(file);
        }
        return this;
    }

    List<Map<String, Object>> proposedOwners() {
        List<Map<String, Object>> rows = new ArrayList<>();
        JsonNode proposals = json(taskVariable("userTask_assignOwners", "assignments"));
        proposals.forEach(
                row -> rows.add(new HashMap<>(Map.of("unit", row.path("unit").asText()))));
        return rows;
    }

    /** As proposed. */
    public YearlyDossier assigned() {
        List<Map<String, Object>> owners = proposedOwners();
        Map<String, Object> values = new HashMap<>(Map.of("assignments", owners));
        if (isScored()) {
            owners.forEach(row -> row.put("maxPoints", MOST_POINTS));
            values.put("pointsSource", "Phụ lục I Thông tư 09/2021/TT-BTP, bản giấy của phường");
        }
        return submitted(chairman(), "userTask_assignOwners", values);
    }

    /** The indicators whose step of that kind is open, in the programme's order. */
    public List<String> indicatorsAt(String activity) {
        return tasks(activity).stream().map(this::indicator).sorted().toList();
    }

    public Task taskOf(String activity, String indicator) {
        return tasks(activity).stream()
                .filter(task -> indicator(task).equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + activity + " of " + indicator));
    }

    private List<Task> tasks(String activity) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(file.getId())
                .taskDefinitionKey(activity)
                .list();
    }

    private String indicator(Task task) {
        return (String) engine.getTaskService().getVariable(task.getId(), "indicator");
    }

    /** Somebody of the unit that the step waits for. */
    String officerOf(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .map(link -> link.getGroupId())
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow()
                + "." + ward;
    }

    public void answered(Task task, String user, Map<String, Object> values) {
        officers.as(user, () -> {
            engine.getTaskService().claim(task.getId(), user);
            engine.getFormService().submitTaskForm(task.getId(), values);
            return null;
        });
    }

    public YearlyDossier evidence(String indicator) {
        byte[] content = ("%PDF-1.4 chỉ tiêu " + indicator).getBytes(StandardCharsets.UTF_8);
        try {
            documents.add(
                    file.getId(),
                    new NewDocument(DocumentKind.EVIDENCE, "Tài liệu kiểm chứng " + indicator, indicator, false),
                    "kiem-chung-" + indicator + ".pdf",
                    new ByteArrayInputStream(content),
                    office());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** With all points where points are given. */
    public YearlyDossier assessed(String indicator, String selfAssessment) {
        return assessed(indicator, selfAssessment, MOST_POINTS);
    }

    YearlyDossier assessed(String indicator, String selfAssessment, double points) {
        return assessed(taskOf("userTask_assessIndicator", indicator), indicator, selfAssessment, points);
    }

    YearlyDossier assessed(Task task, String indicator, String selfAssessment, double points) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "selfAssessment",
                selfAssessment,
                "explanation",
                "Đã thực hiện đủ trong năm, chỉ tiêu " + indicator + "."));
        if (isScored()) {
            values.put("points", points);
        }
        answered(task, officerOf(task), values);
        return this;
    }

    YearlyDossier reviewed(String indicator, Map<String, Object> review) {
        answered(taskOf("userTask_reviewIndicator", indicator), office(), review);
        return settled();
    }

    /** Every indicator that waits is assessed and accepted. */
    YearlyDossier everythingAssessed(String selfAssessment) {
        for (String indicator : indicatorsAt("userTask_assessIndicator")) {
            evidence(indicator).assessed(indicator, selfAssessment).reviewed(indicator, Map.of("review", "accept"));
        }
        return this;
    }

    /** The dossier of a good year, consolidated. */
    YearlyDossier consolidated() {
        return assigned().everythingAssessed("pass");
    }

    YearlyDossier consolidationAnswered(Map<String, ?> decision) {
        List<Map<String, Object>> conditions = new ArrayList<>();
        json(variable("conditionsResult"))
                .forEach(row -> conditions.add(
                        row.path("byPerson").asBoolean()
                                ? Map.of("byPerson", true, "met", "yes", "note", "Không có ai bị kỷ luật")
                                : Map.of()));
        Map<String, Object> values = new HashMap<>(decision);
        values.put("conditionsResult", conditions);
        return submitted(office(), "userTask_viewConsolidated", values);
    }

    YearlyDossier postingPlanned() {
        consolidationAnswered(Map.of("consolidation", "publish"));
        Map<String, Object> posting = new HashMap<>(Map.of(
                "postedOn", today(),
                "postedWhere", List.of("office", "loudspeaker"),
                "commentsContact", "Văn phòng HĐND và UBND phường"));
        if (variable("postingDays") == null) {
            posting.put("postingLength", 5);
        }
        return submitted(office(), "userTask_planPosting", posting);
    }

    static Map<String, Object> comments(String postedUntil, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("postedUntilOn", postedUntil);
        values.put("broadcastTimes", 3);
        return values;
    }

    YearlyDossier postedWithoutComments() {
        postingPlanned();
        clock.set(LocalDate.now(clock).plusDays(7), LocalTime.of(9, 0));
        return submitted(office(), "userTask_recordComments", comments(today(), Map.of("commentsReceived", "no")));
    }

    YearlyDossier met(String conclusion) {
        Map<String, Object> meeting = new HashMap<>();
        meeting.put("meetingAt", today() + "T08:00");
        meeting.put("meetingPlace", "Phòng họp tầng 2");
        meeting.put("meetingChair", "Ông Nguyễn Văn A, Chủ tịch UBND phường");
        meeting.put("meetingSecretary", "Bà Trần Thị B, Văn phòng HĐND và UBND");
        meeting.put("participantsLeaders", "Ông Nguyễn Văn A, Chủ tịch UBND phường");
        meeting.put("participantsOfficers", "Bà Trần Thị B\nÔng Lê Văn C");
        meeting.put("participantsPolice", "Ông Phạm Văn D, Phó Trưởng Công an phường");
        meeting.put("participantsFront", "Bà Hoàng Thị E, Phó Chủ tịch");
        meeting.put("participantsNeighbourhoods", "Ông Vũ Văn G, tổ dân phố số 1");
        meeting.put("meetingOpinions", "Ông Vũ Văn G: đồng ý với kết quả, đề nghị bổ sung tủ sách pháp luật.");
        meeting.put("meetingAgree", 6);
        meeting.put("meetingDisagree", 0);
        meeting.put("meetingConclusion", conclusion);
        if ("LEVELS".equals(variable("judgement"))) {
            meeting.put("meetingLevel", 2);
        }
        return submitted(office(), "userTask_holdMeeting", meeting);
    }

    YearlyDossier reportPrepared() {
        return submitted(
                office(),
                "userTask_prepareReport",
                Map.of(
                        "addressee", "Chủ tịch UBND thành phố Hải Phòng",
                        "directionText", "Ban hành kế hoạch, giao từng chỉ tiêu, kiểm tra hằng quý.",
                        "assessmentText", "Các chỉ tiêu được thực hiện đủ, tài liệu đầy đủ.",
                        "minutesFiled", true));
    }

    YearlyDossier presented(String conclusion) {
        return postedWithoutComments().met(conclusion).reportPrepared();
    }

    YearlyDossier signed() {
        return submitted(
                chairman(),
                "userTask_signDossier",
                Map.of(
                        "signing", "signed",
                        "reportNumber", "112/BC-UBND",
                        "requestNumber", "88/TTr-UBND",
                        "signedOn", today()));
    }

    YearlyDossier handedOver() {
        return submitted(office(), "userTask_handOver", Map.of("handedOverOn", today(), "handedOverHow", "electronic"));
    }

    YearlyDossier remedyPlanned() {
        return submitted(
                office(),
                "userTask_planRemedy",
                Map.of(
                        "remedyCause",
                        "Thiếu kinh phí tập huấn hòa giải viên.",
                        "remedyTasks",
                        List.of(Map.of(
                                "aboutIndicator", "3.4",
                                "remedyUnit", "kinh-te-ha-tang",
                                "dueOn", LocalDate.now(clock).plusMonths(3).toString(),
                                "task", "Bố trí kinh phí tập huấn hòa giải viên"))));
    }

    YearlyDossier remedySigned() {
        return submitted(
                chairman(),
                "userTask_signRemedialPlan",
                Map.of("remedySigning", "signed", "remedyNumber", "15/KH-UBND", "remedySignedOn", today()));
    }

    /** What the form of an open step shows when it is opened. */
    Object taskVariable(String activity, String name) {
        return engine.getTaskService().getVariable(tasks(activity).get(0).getId(), name);
    }

    String today() {
        return LocalDate.now(clock).toString();
    }

    static JsonNode json(Object variable) {
        return (JsonNode) ((SpinJsonNode) variable).unwrap();
    }
}
