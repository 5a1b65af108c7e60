package vn.thuongton.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * One whole case: a land dispute received, examined, refused and answered, by the officers concerned. The forms are
 * submitted as Tasklist does it, fields left empty with null.
 */
final class RefusedLandDispute {

    /** Start, and query, claim and submit for each of the three tasks. */
    static final int STEPS = 1 + 3;

    private static final String WARD = "an-duong";
    private static final Map<String, List<String>> UNITS = Map.of(
            "hanh-chinh-cong.an-duong", List.of("hanh-chinh-cong"),
            "kinh-te-ha-tang.an-duong", List.of("kinh-te-ha-tang"),
            "chu-tich.an-duong", List.of("lanh-dao", "giam-sat"));

    private final ProcessEngine engine;
    private final String definition;

    RefusedLandDispute(ProcessEngine engine) {
        this.engine = engine;
        this.definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("landConciliation")
                .latestVersion()
                .singleResult()
                .getId();
    }

    void run() {
        String instance = as(
                "hanh-chinh-cong.an-duong",
                () -> engine.getFormService()
                        .submitStartForm(
                                definition,
                                values(
                                        Map.of(
                                                "subject", "Tranh chấp ranh giới đất",
                                                "field", "land",
                                                "receivedOn", "2026-11-02",
                                                "receivedVia", "serviceCentre",
                                                "parties",
                                                        List.of(
                                                                party("Bên A", "requester", "Số 5"),
                                                                party("Bên B", "otherParty", "Số 7")),
                                                "requestContent", "Hàng rào lấn sang khoảng 0,5 m.",
                                                "originalRequestReceived", true,
                                                "papersReceived", List.of("certificate"),
                                                "disputeKind", "boundary",
                                                "landLocation", "Số 5, tổ dân phố số 2"),
                                        "parcelNumber",
                                        "mapSheetNumber",
                                        "originCaseNumber"))
                        .getId());
        submit(
                "kinh-te-ha-tang.an-duong",
                instance,
                Map.of(
                        "disputeKind", "boundary",
                        "landLocation", "Số 5, tổ dân phố số 2",
                        "papersReceived", List.of("certificate"),
                        "acceptanceProposal", "refused",
                        "acceptanceProposalReasons", "Đã đối chiếu đơn và giấy tờ kèm theo."),
                "parcelNumber",
                "mapSheetNumber");
        submit(
                "chu-tich.an-duong",
                instance,
                Map.of(
                        "acceptanceDecision", "refused",
                        "refusalReasons", "Không phải tranh chấp đất đai.",
                        "acceptanceSignedBy", "chairman"));
        submit(
                "kinh-te-ha-tang.an-duong",
                instance,
                Map.of(
                        "acceptanceNoticeNumber",
                        "15/TB-UBND",
                        "acceptanceNoticeOn",
                        "2026-11-02",
                        "acceptanceNoticeDelivery",
                        List.of("post"),
                        "acceptanceNoticeToParties",
                        true,
                        "acceptanceNoticeToLandOffice",
                        true));
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0) {
            throw new IllegalStateException("The case did not end");
        }
    }

    private void submit(String user, String instance, Map<String, ?> values, String... empty) {
        as(user, () -> {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            engine.getTaskService().claim(task, user);
            engine.getFormService().submitTaskForm(task, values(values, empty));
            return null;
        });
        // the job executor is off, so that its speed is not measured
        engine.getManagementService().createJobQuery().processInstanceId(instance).list().stream()
                .map(Job::getId)
                .forEach(engine.getManagementService()::executeJob);
    }

    private <T> T as(String user, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(user, UNITS.get(user), List.of(WARD));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static Map<String, String> party(String name, String role, String address) {
        Map<String, String> party = new HashMap<>(Map.of("name", name, "role", role, "address", address));
        party.put("phone", null);
        return party;
    }

    private static VariableMap values(Map<String, ?> values, String... empty) {
        VariableMap variables = Variables.createVariables();
        for (String key : empty) {
            variables.put(key, null);
        }
        values.forEach((key, value) -> variables.put(
                key,
                value instanceof List ? SpinValues.jsonValue(Spin.JSON(value)).create() : value));
        return variables;
    }
}
