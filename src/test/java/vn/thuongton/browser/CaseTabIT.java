package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.FixedClock;

/** The tab "Hồ sơ" as an officer uses it. */
@BrowserTest
class CaseTabIT {

    private static final String OFFICER = "kinh-te-ha-tang.an-duong";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private FixedClock clock;

    @AfterEach
    void today() {
        clock.set(MONDAY, LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Thẻ Hồ sơ mở bên cạnh biểu mẫu, dùng được bằng bàn phím")
    void opens(Desk desk) {
        String number = received();
        desk.tasklist(OFFICER).list("Việc của đơn vị").open("Xem xét đơn, đề xuất thụ lý", number);

        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();

        Locator tab = desk.page().locator(".desk");
        assertThat(tab.locator("[role=tab][aria-selected=true]")).hasText("Thông tin");
        assertThat(tab).containsText(number);
        desk.picture("case-tab-facts");
    }

    private String received() {
        Map<String, Object> request = Map.of(
                "subject", "Tranh chấp ranh giới đất ở tổ dân phố số 2",
                "field", "land",
                "receivedOn",
                        Date.from(
                                MONDAY.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()),
                "receivedVia", "serviceCentre",
                "parties", Spin.JSON("""
                                [{"name": "Nguyễn Văn An", "role": "requester", "address": "Số 5, tổ dân phố số 2"},
                                 {"name": "Trần Thị Bình", "role": "otherParty", "address": "Số 7, tổ dân phố số 2"}]"""),
                "requestContent", "Hàng rào của nhà bên cạnh lấn sang khoảng 0,5 m.",
                "originalRequestReceived", true,
                "papersReceived", Spin.JSON("[\"certificate\"]"),
                "disputeKind", "boundary",
                "landLocation", "Số 5, tổ dân phố số 2");
        String caseId = currentWard.in(
                "an-duong",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("landConciliation", request)
                        .getId());
        return (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
    }
}
