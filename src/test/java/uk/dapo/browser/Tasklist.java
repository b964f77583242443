package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;

/** Camunda Tasklist as one person uses it: sign in, start something, open a task. What is filled in is a {@link Form}. */
public final class Tasklist {

    private static final String MINE = "My tasks";
    private static final String MY_TEAMS = "My team's tasks";
    private static final double A_LOOK = 5_000;
    private static final int LOOKS = 12;

    private final Page page;
    private final String address;

    Tasklist(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Signs in on the sign-in page. */
    Tasklist signIn(String username, String password) {
        page.navigate(address + "/camunda/app/tasklist/default/");
        Locator name = page.getByPlaceholder("Username");
        name.fill(username);
        page.getByPlaceholder("Password").fill(password);
        assertThat(name).hasValue(username);
        page.getByText("Log in", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".start-process-action, .account").first()).isVisible();
        return this;
    }

    /** Opens the start form of a process, named as the list of things to start names it. */
    public Form start(String process) {
        page.locator(".start-process-action a").click();
        Locator dialogue = page.locator(".modal-content");
        dialogue.locator(".processes a").filter(Words.exactly(process)).click();
        return new Form(page, dialogue, "Start");
    }

    /** Opens a task that is the person's own already, of the case whose number is the highest. */
    public Form openOwn(String task) {
        return open(MINE, task, "C");
    }

    /** Opens a task of one case that is the person's own already. */
    public Form openOwn(String task, String caseReference) {
        return open(MINE, task, caseReference);
    }

    /** Claims and opens a task of one case that waits for the person's team. */
    public Form claim(String task, String caseReference) {
        Form form = open(MY_TEAMS, task, caseReference);
        page.locator(".task-card .claim").click();
        assertThat(page.locator(".task-card .unclaim")).isVisible();
        return form;
    }

    /** Gives the open task back to the team. */
    public void giveBack() {
        page.locator(".task-card .unclaim").click();
        assertThat(page.locator(".task-card .claim")).isVisible();
    }

    private Form open(String list, String task, String caseReference) {
        Locator card = page.locator(".tasks-list .task h4 a").filter(Words.startingWith(task + " · " + caseReference)).last();
        look(list, card);
        card.click();
        assertThat(page.locator(".task-card h2.task")).containsText(task + " · " + caseReference);
        return new Form(page, page.locator(".task-card"), "Complete");
    }

    /** Tasklist looks for new tasks now and then; choosing the list makes it look at once. */
    private void look(String list, Locator card) {
        Locator choice = page.locator(".task-filter h4 a").filter(Words.startingWith(list));
        for (int looks = 1; looks < LOOKS; looks++) {
            choice.click();
            try {
                card.waitFor(new Locator.WaitForOptions().setTimeout(A_LOOK));
                return;
            } catch (TimeoutError e) {
                // not there yet
            }
        }
        throw new AssertionError("not in \"" + list + "\": " + card + "; there is: " + page.locator("ol.tasks-list").innerText());
    }

    /** Presses Tasklist's own "Save", which officers are not shown: their draft must not stay in the browser even so. */
    public Tasklist save() {
        page.locator("button[ng-click^='save(']").first().dispatchEvent("click");
        return this;
    }

    /** All that this browser keeps of what it was shown and told. */
    public String kept() {
        return (String) page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    void close() {
        page.context().close();
    }
}
