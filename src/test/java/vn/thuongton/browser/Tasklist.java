package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Tasklist as the officer who has signed in sees it. */
final class Tasklist {

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** Opens the start form of a procedure. */
    Form newCase(String procedure) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-content ul.processes a")
                .getByText(procedure, exactly())
                .click();
        return form(page.locator(".modal-content"));
    }

    /** Waits until the start form was accepted. */
    void expectStarted() {
        assertThat(page.locator(".modal-content")).isHidden();
    }

    Tasklist list(String filter) {
        page.locator(".task-filters .item h4 a").getByText(filter).click();
        assertThat(page.locator(".task-filters .item.active h4")).containsText(filter);
        return this;
    }

    /** The tasks of the chosen list, first the first. */
    Locator tasks() {
        return page.locator(".tasks-list li.task");
    }

    /** Opens the first task of this name. */
    Tasklist open(String task) {
        return open(task, task);
    }

    /** Opens the task of this name that belongs to the case. */
    Tasklist open(String task, String caseNumber) {
        tasks().filter(containing(task)).filter(containing(caseNumber)).first().click();
        assertThat(page.locator(".task-details h2.task")).containsText(task);
        return this;
    }

    Form claim() {
        page.locator("button.claim").click();
        assertThat(page.locator("button.claim")).isHidden();
        return form(page.locator(".task-details"));
    }

    Form form() {
        return form(page.locator(".task-details"));
    }

    /** Waits until the open task was completed. */
    void expectCompleted() {
        assertThat(page.locator(".task-details .fjs-form")).isHidden();
    }

    /** What the server refused, as Tasklist shows it. */
    Locator refusal() {
        return page.locator(".notifications .alert-danger:visible .message");
    }

    void closeRefusal() {
        page.locator(".notifications .alert-danger button.close:visible").click();
        assertThat(refusal()).isHidden();
    }

    private static Form form(Locator around) {
        Locator form = around.locator(".fjs-form");
        assertThat(form).isVisible();
        return new Form(form);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
