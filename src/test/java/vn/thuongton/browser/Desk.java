package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Pictures;

/** The computer at an officer's desk: one screen, one browser profile, one officer at a time. */
final class Desk implements AutoCloseable {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int MAIL_WIDTH = 960;

    /** A diagram needs more room than a desk has. */
    private static final int WIDE = 3600;

    private static final int MARGIN = 5;

    /** Until what should show, or go on in the background, on a busy machine counts as missing. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Only what asks for the time; Playwright's own clock also runs the page's timers, one after the other and slowly. */
    private static final String STANDING_CLOCK = """
            globalThis.RunningDate ??= Date;
            Date = new Proxy(RunningDate, {
              construct: (date, given, target) => Reflect.construct(date, given.length ? given : [%1$d], target),
              apply: date => new date(%1$d).toString(),
              get: (date, name) => name === 'now' ? () => %1$d : Reflect.get(date, name)
            });
            """;

    /** What Tasklist says for a moment about the step before; what it refuses stays. */
    private static final String WITHOUT_MESSAGES = ".notifications .alert-info {display: none}";

    private static final String DRAWING_ONLY =
            ".djs-overlay-container, .navigation, .statistics-toggle, .bjs-powered-by {display: none}";

    /** How much of the scrolling region around the form is out of sight. */
    private static final String HIDDEN_HEIGHT = """
            () => {
              let part = [...document.querySelectorAll('.fjs-container')].find(form => form.checkVisibility());
              let hidden = 0;
              for (; part; part = part.parentElement) {
                if (['auto', 'scroll'].includes(getComputedStyle(part).overflowY)) {
                  hidden = Math.max(hidden, part.scrollHeight - part.clientHeight);
                }
              }
              return hidden;
            }
            """;

    private final String address;
    private final Chromium chromium;
    private final FixedClock clock;
    private final BrowserContext profile;
    private final Page page;

    Desk(Chromium chromium, String address, FixedClock clock) {
        this(chromium, address, clock, "vi-VN");
    }

    private Desk(Chromium chromium, String address, FixedClock clock, String locale) {
        this.chromium = chromium;
        this.address = address;
        this.clock = clock;
        profile = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId(clock.getZone().getId())
                        .setViewportSize(WIDTH, HEIGHT));
        profile.setDefaultTimeout(PATIENCE.toMillis());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        page = profile.newPage();
    }

    /** Another computer, whose browser speaks another language. */
    Desk withLocale(String locale) {
        return new Desk(chromium, address, clock, locale);
    }

    /** Signs in at the front door. */
    Tasklist tasklist(String officer) {
        open("/");
        signIn(officer);
        assertThat(page.locator(".task-filters .item").first()).isVisible();
        return new Tasklist(page);
    }

    /** Fills the sign-in form that shows. */
    void signIn(String officer) {
        Locator name = page.locator(".form-signin input[type=text]");
        do {
            name.fill(officer);
            page.locator(".form-signin input[type=password]").fill("demo");
            // the form takes the focus to its first field when it is ready, at times in the middle of this
        } while (!name.inputValue().equals(officer));
        page.locator(".form-signin button[type=submit]").click();
    }

    void signOut() {
        page.locator(".account > a").click();
        // Tasklist's message about further steps may lie over the menu
        page.locator(".account .logout a").dispatchEvent("click");
        assertThat(page.locator(".form-signin")).isVisible();
    }

    Page page() {
        return page;
    }

    /** Opens a page; the browser's clock stands where the engine's stands now. */
    void open(String path) {
        String today = STANDING_CLOCK.formatted(clock.millis());
        page.addInitScript(today);
        page.evaluate(today);
        page.navigate(address + path);
    }

    /** Fails when something on the screen is English or misplaced; the picture stays in {@code target} only. */
    void inspect(String name) {
        kept(name, new Page.ScreenshotOptions().setPath(Pictures.passing(name)));
    }

    /** Keeps the screen as {@code <name>.png}, once nothing in it is English or misplaced. */
    void picture(String name) {
        kept(name, new Page.ScreenshotOptions().setStyle(WITHOUT_MESSAGES).setPath(Pictures.file(name)));
    }

    private void kept(String name, Page.ScreenshotOptions options) {
        settle();
        new Screen(page).expectVietnameseAndTidy(name);
        page.screenshot(options);
    }

    /** Keeps the screen as {@code <name>.png}, made as high as the form that shows. */
    void pictureOfAll(String name) {
        page.setViewportSize(WIDTH, HEIGHT + (int) page.evaluate(HIDDEN_HEIGHT));
        picture(name);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** Keeps the whole diagram of a process definition as {@code <name>.png}, as Cockpit draws it. */
    void pictureOfDiagram(String name, String definition) {
        assertThat(page.locator(".account")).isVisible();
        page.setViewportSize(WIDE, WIDE / 2);
        open("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        Locator drawing = page.locator(".djs-container svg .viewport").first();
        assertThat(drawing.locator(".djs-shape").first()).isVisible();
        settle();
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(DRAWING_ONLY));
        BoundingBox box = drawing.boundingBox();
        page.screenshot(new Page.ScreenshotOptions()
                .setClip(box.x - MARGIN, box.y - MARGIN, box.width + 2 * MARGIN, box.height + 2 * MARGIN)
                .setPath(Pictures.file(name)));
    }

    /** Keeps the screen as {@code <name>.png}; some words of Cockpit are English in its code and stay so. */
    void pictureOfCockpit(String name) {
        settle();
        page.screenshot(new Page.ScreenshotOptions().setPath(Pictures.file(name)));
    }

    /** Keeps a mail as {@code <name>.png}, as wide as a mail program shows it. */
    void pictureOfMail(String name, String html) {
        page.setContent(html);
        page.setViewportSize(MAIL_WIDTH, 1);
        new Screen(page).expectVietnameseAndTidy(name);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Pictures.file(name)));
        page.setViewportSize(WIDTH, HEIGHT);
    }

    void pictureOfFailure(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Pictures.passing("failed-" + name)));
    }

    /** Waits for what fades, slides and loads. */
    private void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => document.getAnimations().every(animation => animation.playState !== 'running')");
        page.waitForTimeout(300);
    }

    @Override
    public void close() {
        profile.close();
    }
}
