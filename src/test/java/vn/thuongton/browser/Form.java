package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** A form, or one row of a repeating list in it, filled by the labels that an officer reads. */
final class Form {

    private static final int ATTEMPTS = 5;

    private final Locator root;

    Form(Locator root) {
        this.root = root;
    }

    /** Types into a text or number field and leaves it; only then, and a moment later, the form has what was typed. */
    Form fill(String label, String text) {
        Locator input = field(label).locator("input, textarea").first();
        int attempts = 0;
        do {
            input.fill(text);
            input.blur();
            input.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            // on a busy machine the form may still be drawing the field before, with this one empty as it was
        } while (!input.inputValue().equals(text) && ++attempts < ATTEMPTS);
        assertThat(input).hasValue(text);
        return this;
    }

    /** @param day as officers write it: dd/MM/yyyy */
    Form date(String label, String day) {
        Locator input = field(label).locator("input").first();
        // until then the calendar would overwrite what is typed
        assertThat(input).hasClass(Pattern.compile("flatpickr-input"));
        input.fill(day);
        input.press("Tab");
        assertThat(input).hasValue(day);
        return this;
    }

    /** @param time as HH:mm */
    Form time(String label, String time) {
        Locator input = field(label).locator("input").first();
        input.fill(time);
        input.press("Tab");
        assertThat(input).hasValue(time);
        return this;
    }

    /** Picks one option of a radio group or ticks one box of a checklist. */
    Form choose(String label, String option) {
        labels(field(label), option).locator("input").check();
        return this;
    }

    Form tick(String label) {
        labels(root, label).locator("input").check();
        return this;
    }

    Form select(String label, String option) {
        Locator field = field(label);
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").getByText(option, exactly()).click();
        return this;
    }

    /** @param number 1 for the first row, as a person counts */
    Form row(String list, int number) {
        return new Form(rows(list).nth(number - 1));
    }

    Form addRow(String list) {
        int before = rows(list).count();
        field(list).locator(".fjs-repeat-render-add").click();
        assertThat(rows(list)).hasCount(before + 1);
        return this;
    }

    /** Rows that can be removed stand in a container; fixed ones are one line each. */
    Locator rows(String list) {
        return field(list).locator(".fjs-repeat-row-container, .fjs-children > .fjs-layout-row");
    }

    /** What the form itself says is wrong with a field. */
    Locator error(String label) {
        return field(label).locator(".fjs-form-field-error");
    }

    Locator field(String label) {
        return labels(root, label).first().locator("xpath=..");
    }

    /** Presses the form's own button. */
    void submit(String button) {
        root.locator("button[type=submit]").getByText(button, exactly()).click();
    }

    Locator root() {
        return root;
    }

    private static Locator labels(Locator within, String label) {
        // the browser's regular expressions know no \Q…\E
        String quoted = label.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
        return within.locator("label.fjs-form-field-label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + quoted + "\\s*\\*?\\s*$")));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
