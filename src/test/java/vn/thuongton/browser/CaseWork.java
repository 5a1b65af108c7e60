package vn.thuongton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.function.Consumer;

/** The steps of one case at one desk, every form inspected empty and kept as a picture when filled. */
final class CaseWork {

    private final Desk desk;
    private final String pictures;

    private String caseNumber = "";
    private int count;

    /** @param pictures what the names of the pictures begin with */
    CaseWork(Desk desk, String pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    /** The request comes in; its number is known only afterwards. */
    void start(String officer, String procedure, String button, Consumer<Form> filling) {
        Tasklist tasklist = desk.tasklist(officer);
        Form form = tasklist.newCase(procedure);
        fill("request", form, filling);
        form.submit(button);
        tasklist.expectStarted();
        desk.signOut();
    }

    void hasNumber(String number) {
        caseNumber = number;
    }

    /** One step, by the officer whose step it is: found among the unit's, claimed, filled, done. */
    void step(String officer, String task, String picture, String button, Consumer<Form> filling) {
        Tasklist tasklist = desk.tasklist(officer).list("Việc của đơn vị").open(task, caseNumber);
        Form form = tasklist.claim();
        fill(picture, form, filling);
        form.submit(button);
        tasklist.expectCompleted();
        desk.signOut();
    }

    /** One step of a confidential case: given to this officer alone, so there is nothing to claim. */
    void ownStep(String officer, String task, String picture, String button, Consumer<Form> filling) {
        Tasklist tasklist = desk.tasklist(officer).list("Việc của tôi").open(task, caseNumber);
        Form form = tasklist.form();
        fill(picture, form, filling);
        form.submit(button);
        tasklist.expectCompleted();
        desk.signOut();
    }

    /** The server says what is wrong with what was just submitted; the officer reads it and closes the message. */
    void expectRefusal(String sentence, String picture) {
        Tasklist tasklist = new Tasklist(desk.page());
        assertThat(tasklist.refusal()).containsText(sentence);
        desk.picture(picture);
        tasklist.closeRefusal();
    }

    private void fill(String picture, Form form, Consumer<Form> filling) {
        String name = "%s-%02d-%s".formatted(pictures, ++count, picture);
        desk.inspect(name);
        filling.accept(form);
        desk.pictureOfAll(name);
    }
}
