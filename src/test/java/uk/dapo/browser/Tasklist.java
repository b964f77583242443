package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Camunda Tasklist as one person uses it: start something, open a task. What is filled in is a {@link Form}. */
public final class Tasklist {

    private static final String MINE = "My tasks";
    private static final String MY_TEAMS = "My team's tasks";
    private static final double A_LOOK = 10_000;
    private static final int LOOKS = 6;

    private final Terminal terminal;
    private final String username;

    Tasklist(Terminal terminal, String username) {
        this.terminal = terminal;
        this.username = username;
    }

    /** Opens the start form of a process, called as the list of things to start calls it. */
    public Form start(String process) {
        page().locator(".start-process-action a").click();
        page().locator(".modal-content .processes a").filter(Words.exactly(process)).click();
        return new Form(page(), ".modal-content", "Start");
    }

    /** Opens another of the web applications, in the same session. */
    Page goTo(String application) {
        Page page = page();
        page.navigate(page.url().replaceFirst("/app/.*", "/app/" + application + "/default/"));
        assertThat(page.locator(".account .dropdown-toggle")).isVisible();
        return page;
    }

    /** Opens a task that is this person's own already, of the case opened last. */
    public Form openOwn(String task) {
        return open(MINE, task, "C");
    }

    /** Opens a task of one case that is this person's own already. */
    public Form openOwn(String task, String caseReference) {
        return open(MINE, task, caseReference);
    }

    /** Claims and opens a task of one case that waits for this person's team. */
    public Form claim(String task, String caseReference) {
        Form form = open(MY_TEAMS, task, caseReference);
        page().locator(".task-card .claim").click();
        assertThat(page().locator(".task-card .unclaim")).isVisible();
        assertThat(page().locator(".task-card .disabled-form")).hasCount(0);
        return form;
    }

    /** Gives the open task back to the team. */
    public void giveBack() {
        page().locator(".task-card .unclaim").click();
        assertThat(page().locator(".task-card .claim")).isVisible();
    }

    /** Presses Tasklist's own "Save", which officers are not shown: their draft must not stay in the browser even so. */
    public Tasklist save() {
        page().locator("button[ng-click^='save(']").first().dispatchEvent("click");
        return this;
    }

    /** All that this browser keeps of what it was shown and told. */
    public String kept() {
        return (String) page().evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
    }

    private Form open(String list, String task, String caseReference) {
        Locator card = page().locator("ol.tasks-list .task h4 a").filter(Words.startingWith(task + " · " + caseReference)).last();
        look(list, card);
        card.click();
        assertThat(page().locator(".task-card h2.task")).containsText(task + " · " + caseReference);
        return new Form(page(), ".task-card", "Complete");
    }

    /** Tasklist looks for new tasks now and then; choosing the list makes it look at once. */
    private void look(String list, Locator card) {
        Locator choice = page().locator(".task-filter h4 a").filter(Words.startingWith(list));
        for (int looks = 0; looks < LOOKS; looks++) {
            choice.click();
            try {
                card.waitFor(new Locator.WaitForOptions().setTimeout(A_LOOK));
                return;
            } catch (TimeoutError e) {
                // the step before it is still being carried out
            }
        }
        throw new AssertionError("not in \"" + list + "\" of " + username + ", where there is: " + page().locator("ol.tasks-list").innerText());
    }

    private Page page() {
        return terminal.of(username);
    }
}
