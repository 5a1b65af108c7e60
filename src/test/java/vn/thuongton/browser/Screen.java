package vn.thuongton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with what a screen shows, seen without knowing what it is about. */
final class Screen {

    /** Words of the platform's own English; none of them is a Vietnamese syllable or a name used here. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(field|required|must|value|select|search|results?|nothing|add|remove|delete|collapse|expand|save|cancel|close|"
                    + "submit|complete|claim|unclaim|assignee|start|process|processes|task|tasks|filter|filters|form|"
                    + "history|diagram|description|due|follow|created|comment|group|groups|user|username|password|login|"
                    + "logout|sign|profile|home|loading|error|failure|failed|cannot|could|not|found|please|show|"
                    + "january|february|march|april|june|july|august|september|october|november|december|"
                    + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
                    + "ago|today|yesterday|undefined|null|nan|hh|mm|yyyy)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Everything a person can read, with the hints of empty fields and what the mouse brings up. */
    private static final String READABLE = """
            () => {
              const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
              const attributes = [...document.querySelectorAll('[placeholder], [title], [aria-label]')]
                .filter(seen)
                .flatMap(element => ['placeholder', 'title', 'aria-label'].map(name => element.getAttribute(name)))
                .filter(Boolean);
              return [document.title, document.body.innerText, ...attributes].join('\\n');
            }
            """;

    /** Text wider than the box that cuts it off, things outside the form, and fields that lie on each other. */
    private static final String MISPLACED = """
            () => {
              const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
              const name = element => (element.innerText || element.placeholder || element.className).trim().slice(0, 60);
              const found = [];
              if (document.documentElement.scrollWidth > window.innerWidth + 1) {
                found.push('the page is wider than the window');
              }
              for (const form of [...document.querySelectorAll('.fjs-form')].filter(seen)) {
                const bounds = form.getBoundingClientRect();
                const parts = [...form.querySelectorAll('label, p, h1, h2, h3, button, input, textarea, .fjs-input-group, .fjs-select-display')]
                  .filter(seen).filter(part => !part.closest('.flatpickr-calendar, .fjs-dropdownlist'));
                for (const part of parts) {
                  const box = part.getBoundingClientRect();
                  if (box.width > 1 && (box.right > bounds.right + 1 || box.left < bounds.left - 1)) {
                    found.push('outside the form: ' + name(part));
                  }
                  const cuts = getComputedStyle(part).overflowX !== 'visible';
                  if (part.matches('.fjs-form-field-select .fjs-input-group') && part.scrollHeight > part.clientHeight + 2) {
                    found.push('below its box: ' + name(part));
                  }
                  if (part.tagName !== 'INPUT' && cuts && part.scrollWidth > part.clientWidth + 1) {
                    found.push('cut off: ' + name(part));
                  }
                }
                const fields = [...form.querySelectorAll('.fjs-form-field')].filter(seen)
                  .filter(field => !field.querySelector('.fjs-form-field'));
                fields.forEach((field, index) => fields.slice(index + 1).forEach(other => {
                  const a = field.getBoundingClientRect(), b = other.getBoundingClientRect();
                  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (width > 2 && height > 2) {
                    found.push('on each other: ' + name(field) + ' / ' + name(other));
                  }
                }));
              }
              return found;
            }
            """;

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    /** Fails when a known English word can be read, or when something is cut off, outside or on top of something. */
    void expectVietnameseAndTidy(String name) {
        assertThat(english()).as("English on %s", name).isEmpty();
        assertThat((List<?>) page.evaluate(MISPLACED))
                .as("misplaced on %s", name)
                .isEmpty();
    }

    private Set<String> english() {
        // the platform's name stands in the footer
        String text = page.evaluate(READABLE).toString().replace("Camunda Platform", "");
        return ENGLISH.matcher(text)
                .results()
                .map(word -> text.substring(Math.max(0, word.start() - 20), Math.min(text.length(), word.end() + 20)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
