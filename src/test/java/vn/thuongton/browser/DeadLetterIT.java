package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.reminder.Letter;
import vn.thuongton.reminder.Outbox;
import vn.thuongton.testing.ForkFolders;

/** What the guide for operators tells to press, pressed. */
@BrowserTest
class DeadLetterIT {

    private static final String OFFICER = "quan-su.an-duong";
    private static final String DELIVERY = "mailDelivery";
    private static final Path MAIL = ForkFolders.DATA.resolve("mail/dead-letter.eml");

    @Autowired
    private Outbox outbox;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName(
            "Thư không gửi được là sự cố trong Cockpit, nói phải làm gì; sửa địa chỉ, tăng số lần thử lại thì thư đi")
    void deadLetterIsSentAfterRepair(Desk desk) throws Exception {
        Files.deleteIfExists(MAIL);
        String address = addressBecomes(null);
        outbox.put(new Letter(OFFICER, "Thời hạn được gia hạn", "chữ", "<p>chữ</p>", "an-duong", "dead-letter"));
        await().until(() ->
                runtime.createIncidentQuery().processDefinitionKeyIn(DELIVERY).count() == 1);

        desk.open("/camunda/app/cockpit/default/");
        desk.signIn("quan-tri");
        assertThat(desk.page().locator(".account")).isVisible();
        desk.open("/camunda/app/cockpit/default/#/process-definition/" + definition() + "/runtime");
        Page page = desk.page();
        page.locator(".ctn-tabs a, .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("Sự cố"))
                .first()
                .click();
        assertThat(page.getByText("chưa có địa chỉ thư. Hãy bổ sung trong Admin")
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        desk.pictureOfCockpit("cockpit-dead-letter");

        addressBecomes(address);
        page.locator("a.action-button:has(.glyphicon-repeat)").first().click();
        page.locator(".modal-body #dueDate").check();
        desk.pictureOfCockpit("cockpit-retry");
        page.locator(".modal-footer button[type=submit]").click();

        await().until(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(DELIVERY)
                        .count()
                == 0);
        assertThat(MAIL).exists();
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(DELIVERY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String addressBecomes(String address) {
        User user = identity.createUserQuery().userId(OFFICER).singleResult();
        String before = user.getEmail();
        user.setEmail(address);
        identity.saveUser(user);
        return before;
    }
}
