package vn.thuongton.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.thuongton.testing.Guide;
import vn.thuongton.testing.Officers;

/** The guide's procedure, deployed as it stands in the guide beside the two tables with the guide's rows. */
final class HallLoans {

    private static final String FUNCTIONS = "processes/shared/responsibleFunction.dmn";
    private static final String LIMITS = "processes/shared/statutoryTimeLimit.dmn";

    private HallLoans() {}

    static void deployed(ProcessEngine engine) throws IOException {
        Guide guide = new Guide();
        engine.getRepositoryService()
                .createDeployment()
                .name("hallLoan")
                .addString("processes/office/hallLoan.bpmn", guide.file("processes/office/hallLoan.bpmn"))
                .addString("forms/office/hallLoanRequest.form", guide.file("forms/office/hallLoanRequest.form"))
                .addString("forms/office/hallLoanAnswer.form", guide.file("forms/office/hallLoanAnswer.form"))
                .addString(FUNCTIONS, with(guide, FUNCTIONS, "      <rule id=\"rule_otherwise\">"))
                .addString(LIMITS, with(guide, LIMITS, "    </decisionTable>"))
                .deploy();
    }

    static ProcessInstance requested(Officers officers, String user) {
        return officers.start(
                user,
                "hallLoan",
                Map.of(
                        "subject", "Mượn hội trường họp tổ dân phố",
                        "field", "community",
                        "receivedOn", "2026-11-02",
                        "parties", List.of(Map.of("name", "Trương Thị Sen", "address", "Số 5"))));
    }

    private static String with(Guide guide, String table, String before) throws IOException {
        String shipped = Files.readString(Path.of(table));
        int place = shipped.indexOf(before);
        return shipped.substring(0, place) + guide.addition(table) + shipped.substring(place);
    }
}
