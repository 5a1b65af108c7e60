package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.document.SampleFiles;
import vn.thuongton.secrecy.SecretCases;

/** "Tài liệu" of a case that protects somebody. */
@BrowserTest
class RestrictedDocumentsIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private SecretCases cases;
    private String caseId;
    private String number;

    @BeforeEach
    void received() {
        cases = new SecretCases(engine);
        caseId = cases.received("Mạc Thị Ánh Dương", "031188990011", "0977665544");
        number = (String) engine.getRuntimeService().getVariable(caseId, "caseNumber");
    }

    @Test
    @DisplayName(
            "Tài liệu có thông tin người được giữ bí mật: người được xem ghi mục đích rồi mở; người khác chỉ thấy tên")
    void readersStateWhy(Desk desk) {
        Locator section = section(desk, SecretCases.RECEIVER, "Xử lý đơn");
        assertThat(section.locator("#desk-restricted")).isChecked();
        section.locator(".desk-drop input[type=file]")
                .setInputFiles(new FilePayload("Đơn tố cáo.pdf", "", SampleFiles.pdf("Don")));
        Locator petition = section.locator(".desk-document").first();
        assertThat(petition).containsText("Có thông tin về người được giữ bí mật");
        section.locator("#desk-restricted").uncheck();
        section.locator(".desk-drop input[type=file]")
                .setInputFiles(new FilePayload("Ảnh sổ thu.jpg", "", SampleFiles.jpg()));
        assertThat(section.locator(".desk-document").first()).containsText("Ảnh sổ thu");
        petition = section.locator(".desk-document").nth(1);

        assertThat(petition.getByText("Mở", new Locator.GetByTextOptions().setExact(true)))
                .not()
                .hasAttribute("href", Pattern.compile(".+"));
        petition.locator(".desk-stating input").fill("Đối chiếu với đơn gốc");
        Locator open = petition.getByText("Mở", new Locator.GetByTextOptions().setExact(true));
        Page opened = desk.page().waitForPopup(open::click);
        opened.waitForLoadState();
        assertThat(opened.url()).contains("/open?purpose=");
        opened.close();
        desk.picture("documents-restricted");
        assertThat(jdbc.sql("""
                        select purpose from protected_identity_reading r
                        join protected_identity i on i.id = r.identity where i.case_id = :case""").param("case", caseId).query(String.class).list())
                .contains("Đối chiếu với đơn gốc");
        desk.signOut();

        cases.completed(caseId, SecretCases.REPORT);
        Locator ofChairman = section(desk, SecretCases.CHAIRMAN, "Giao xác minh");
        assertThat(ofChairman.locator(".desk-document").nth(1)).containsText("chỉ người được xem mới mở được");
        assertThat(ofChairman.locator(".desk-document").nth(1).getByText("Tải về"))
                .hasCount(0);
        assertThat(ofChairman.locator(".desk-document").nth(0).getByText("Tải về"))
                .hasCount(1);
        desk.inspect("documents-restricted-others");
    }

    private Locator section(Desk desk, String officer, String task) {
        desk.tasklist(officer).list("Việc của tôi").open(task, number);
        desk.page().locator(".task-details .nav-tabs a").getByText("Hồ sơ").click();
        desk.page().locator(".desk [role=tab]").getByText("Thông tin").focus();
        desk.page().locator("#desk-tab-documents").click();
        Locator section = desk.page().locator(".desk-panel");
        assertThat(section.locator(".desk-total").first()).isVisible();
        return section;
    }
}
