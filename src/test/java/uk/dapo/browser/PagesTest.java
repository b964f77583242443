package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.register.Evidence;
import uk.dapo.walk.ServedNotice;

/** Our pages as people see and use them: in Tasklist the case beside the task and the calculator, in Cockpit board, figures, cases, a case, a process; and who is shown none of it. */
@BrowserTest
class PagesTest {

    private static final String BUNDLE = "Statement of the officer in the case; body-worn video.";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static String looked;

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Evidence evidence;

    @Test
    void theBoardCountsDownLeadsToTheCaseAndHasAStepTriedAgain(Staff staff) {
        String reference = ServedNotice.of(engine, evidence);
        failAStep(reference);
        Page page = staff.cockpit("manager", "/board");
        Locator clock = page.locator("tr", new Page.LocatorOptions().setHasText("Application heard after the notice was given")).filter(new Locator.FilterOptions().setHasText(reference));
        assertThat(clock.locator(".dapo-left")).hasText(Pattern.compile("\\d+ days? \\d\\d:\\d\\d:\\d\\d left"));
        String first = clock.locator(".dapo-left").innerText();
        assertThat(clock.locator(".dapo-left")).not().hasText(first);
        clock.locator("summary").click();
        assertThat(clock.locator("details")).containsText("48 hours from");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Victim told")).filter(new Locator.FilterOptions().setHasText(reference)))
                .containsText("midnight at the end of the day");
        accessible(page);
        photograph(page, "board");
        fitsATabletAndTwiceTheSize(page);

        Locator failed = page.locator("tr", new Page.LocatorOptions().setHasText("failed every time it was tried")).filter(new Locator.FilterOptions().setHasText(reference));
        failed.getByRole(AriaRole.BUTTON).click();
        failed.locator("textarea").fill("short");
        failed.getByText("Try again", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(failed.getByRole(AriaRole.ALERT)).containsText("10 to 500 characters");
        assertThat(failed.locator("textarea")).isFocused();
        accessible(page);
        failed.locator("textarea").fill("The mail server is up again.");
        failed.getByText("Try again", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(failed).hasCount(0);
        assertThat(jdbc.sql("select retried_by from register.incident_retry where case_reference = ?").param(reference).query(String.class).list()).containsExactly("manager");

        page.getByLabel("Borough").selectOption("Bromley");
        assertThat(clock).hasCount(0);
        page.getByLabel("Borough").selectOption("Croydon");
        clock.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Case " + reference);
        assertThat(page.locator("main")).containsText("Clock started: Application heard after the notice was given");
        assertThat(page.locator("main")).containsText("Karl Respondent");
        accessible(page);
        photograph(page, "case");
        fitsATabletAndTwiceTheSize(page);
    }

    @Test
    void aLongListSaysWhichPartOfItIsShown(Staff staff) {
        String reference = ServedNotice.of(engine, evidence);
        jdbc.sql("""
                        insert into register.clock (case_reference, instrument_reference, kind, started_by, from_at, due_at, inclusive, explanation, section, calendar_version)
                        select case_reference, instrument_reference, kind, 'copy ' || n, from_at, due_at + make_interval(days => n), inclusive, explanation, section, calendar_version
                        from register.clock, generate_series(1, 250) n where case_reference = ? and kind = 'hearing-after-notice'""").param(reference).update();
        Page page = staff.cockpit("manager", "/board");
        Locator pages = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages: Later"));
        assertThat(pages).containsText(Pattern.compile("The first 200 of 2\\d\\d are shown"));
        pages.getByText("Next 200").click();
        assertThat(pages).containsText(Pattern.compile("201 to (2\\d\\d) of \\1 are shown"));
        assertThat(pages.getByText("Next 200")).isFocused();
        accessible(page, ".dapo-pager");
        jdbc.sql("update register.clock set closed_at = from_at where started_by like 'copy %'").update();
    }

    @Test
    void figuresStandBesideTheirPicturesWithTheirDefinitions(Staff staff) {
        looked();
        Page page = staff.cockpit("manager", "/figures");
        Locator notices = page.locator("#dapo-figure-noticesGiven");
        assertThat(notices.locator("h2")).containsText("Notices given: ");
        assertThat(notices.locator("td").first()).hasText("Police, after a notice");
        assertThat(notices.locator("svg")).hasAttribute("role", "img");
        notices.locator("summary").click();
        assertThat(notices.locator("details")).containsText("given to the respondent in person");
        photograph(page, "figures");
        assertThat(page.getByText("Download as CSV")).hasAttribute("href", Pattern.compile("/api/figures/export\\?.*smallest=5"));
        accessible(page);
        fitsATabletAndTwiceTheSize(page);

        page.getByLabel("From").fill("2026-07-01");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-06-01");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").getByRole(AriaRole.ALERT)).containsText("The first day is after the last one");
    }

    @Test
    void casesAreFoundAndAProcessShowsWhereTheyAre(Staff staff) {
        String reference = looked();
        Page page = staff.cockpit("manager", "/cases");
        page.getByLabel("Reference").fill(reference);
        page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main [role=status]")).hasText("1 case.");
        assertThat(page.locator("main tbody tr")).containsText("Notice: in force");
        accessible(page);
        photograph(page, "cases");

        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("notice").latestVersion().singleResult().getId();
        page = staff.cockpit("manager", "/process-definition/" + definition + "/runtime?tab=dapo-process-tab");
        page.getByText("Count and time", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".dapo tr", new Page.LocatorOptions().setHasText("Decide whether to give the notice"))).isVisible();
        assertThat(page.locator(".dapo-heat").first()).isVisible();
        assertThat(page.locator(".dapo").filter(new Locator.FilterOptions().setHasText("Versions of the model"))).containsText("newest");
        accessible(page);
        photograph(page, "process");
        page.getByLabel("Show on the diagram").uncheck();
        assertThat(page.locator(".dapo-heat")).hasCount(0);

        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("notice").singleResult().getId();
        page = staff.cockpit("manager", "/process-instance/" + instance + "/runtime");
        page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".dapo")).containsText("Karl Respondent");
        accessible(page);
    }

    @Test
    void anOfficerHasTheCaseBesideTheTaskAndADraftThatWaits(Staff staff) {
        String reference = ServedNotice.of(engine, evidence);
        Form form = staff.as("dapoTeam").claim("Prepare complaint and evidence", reference);
        Page page = staff.page();
        Locator bar = page.locator(".dapo-bar-case");
        assertThat(bar).containsText(Pattern.compile("\\d days? \\d\\d:\\d\\d:\\d\\d left"));
        assertThat(bar).containsText("The law here:");
        Locator whole = bar.getByText("Whole case");
        whole.focus();
        page.keyboard().press("Enter");
        assertThat(whole).hasAttribute("aria-expanded", "true");
        Locator opened = page.locator(".dapo-opened");
        assertThat(opened).containsText("Karl Respondent");
        assertThat(opened).containsText("48 hours from");
        assertThat(opened.locator("table").first()).containsText("Notice");
        addADocument(opened);
        accessible(page);
        page.keyboard().press("Escape");
        whole.click();

        form.type("Statements and exhibits in the bundle", BUNDLE);
        assertThat(page.locator(".dapo-draft")).containsText("Draft kept at");
        assertThat(jdbc.sql("select count(*) from register.draft where username = 'dapoTeam' and case_reference = ?").param(reference).query(Integer.class).single()).isEqualTo(1);
        assertThat(staff.as("dapoTeam").kept()).doesNotContain(BUNDLE);
        page.reload();
        assertThat(page.locator(".dapo-draft")).containsText("was put back");
        staff.as("dapoTeam").openOwn("Prepare complaint and evidence", reference);
        assertThat(page.locator(".tasks-list .dapo-card").first()).containsText("Application heard after the notice was given");
        photograph(page, "task");
    }

    private void addADocument(Locator opened) {
        opened.getByText("Add a document").click();
        opened.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(opened.getByRole(AriaRole.ALERT)).containsText("Choose a file.");
        opened.locator("input[type=file]").setInputFiles(new FilePayload("neighbour.png", "image/png", Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
        opened.getByLabel("What it is").fill("Statement of a neighbour");
        opened.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(opened.locator("table").filter(new Locator.FilterOptions().setHasText("Papers and evidence"))).containsText("Statement of a neighbour");
    }

    /** From the list to the next task, with the case and the summary of what is missing on the way. */
    @Test
    void aTaskIsDoneByKeyboardAlone(Staff staff) {
        String reference = ServedNotice.of(engine, evidence);
        Page page = staff.tasklist("dapoTeam", "/");
        Keyboard keyboard = new Keyboard(page);
        keyboard.reach(page.locator(".task-filter h4 a").filter(Words.startingWith("My team's tasks"))).press("Enter");
        keyboard.reach(page.locator("ol.tasks-list .task h4 a").filter(Words.startingWith("Prepare complaint and evidence · " + reference))).press("Enter");
        keyboard.reach(page.locator(".task-card .claim")).press("Enter");
        assertThat(page.locator(".task-card .unclaim")).isVisible();
        assertThat(page.locator(".task-card .disabled-form")).hasCount(0);

        keyboard.reach(page.locator(".dapo-bar-case").getByText("Whole case")).press("Enter");
        assertThat(page.locator(".dapo-opened")).containsText("Karl Respondent");
        accessible(page, ".dapo-opened");
        staysInside(page, ".dapo-opened");
        keyboard.press("Enter");
        assertThat(page.locator(".dapo-opened")).isHidden();

        keyboard.reach(page.locator(".task-card button").filter(Words.exactly("Complete"))).press("Enter");
        assertThat(page.locator(".dapo-summary")).isFocused();
        accessible(page, ".dapo-summary");
        staysInside(page, ".dapo-summary");
        keyboard.reach(page.locator(".dapo-summary a").first()).press("Enter");
        keyboard.reach(field(page, "Court").locator("input")).press("ArrowDown").press("Enter");
        keyboard.reach(field(page, "Statements and exhibits in the bundle").locator("textarea")).type(BUNDLE);
        keyboard.reach(field(page, "Every statement is signed").locator("input")).press("Space");
        keyboard.reach(field(page, "I have checked that nothing in the bundle reveals where the protected person is").locator("input")).press("Space");
        keyboard.reach(page.locator(".task-card button").filter(Words.exactly("Complete"))).press("Enter");
        assertThat(page.locator("body:not(:has(.task-card .fjs-form))")).isAttached();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("prepareComplaint").count()).isZero();
    }

    @Test
    void aManagerWorksTheBoardAndTheFiguresByKeyboardAlone(Staff staff) {
        String reference = looked();
        Page page = staff.cockpit("manager", "/board");
        Keyboard keyboard = new Keyboard(page);
        keyboard.reach(page.locator(".dapo-counts a").first()).press("Enter");
        assertThat(page.locator("h2[id^=dapo-part-]:focus")).hasCount(1);
        keyboard.reach(page.getByLabel("Borough")).press("ArrowDown");
        assertThat(page.getByLabel("Borough")).not().hasValue("");
        keyboard.press("Home");
        Locator clock = page.locator("tr", new Page.LocatorOptions().setHasText("Application heard after the notice was given")).filter(new Locator.FilterOptions().setHasText(reference));
        keyboard.reach(clock.locator("summary")).press("Enter");
        assertThat(clock.locator("details")).containsText("48 hours from");
        keyboard.reach(page.getByText("Hold still", new Page.GetByTextOptions().setExact(true))).press("Space");
        assertThat(page.getByText("Go on renewing")).isFocused();
        keyboard.reach(clock.getByRole(AriaRole.LINK)).press("Enter");
        assertThat(page.locator("h1")).hasText("Case " + reference);

        page = staff.cockpit("manager", "/figures");
        Locator notices = page.locator("#dapo-figure-noticesGiven");
        keyboard.reach(page.getByText("Show", new Page.GetByTextOptions().setExact(true))).press("Enter");
        keyboard.reach(notices.locator("summary")).press("Enter");
        assertThat(notices.locator("details")).containsText("given to the respondent in person");
        keyboard.reach(page.getByText("Download as CSV"));
    }

    /** The case of all tests that only look at one. */
    private String looked() {
        if (looked == null) {
            looked = ServedNotice.of(engine, evidence);
        }
        return looked;
    }

    private static Locator field(Page page, String label) {
        return page.locator(".task-card .fjs-form-field:not(.fjs-form-field-group)").filter(new Locator.FilterOptions().setHas(page.locator("label").filter(Words.exactly(label))));
    }

    /** What it shows is not cut off at its side: on a tablet, and at 200 % of a usual screen. */
    private static void staysInside(Page page, String place) {
        for (int width : new int[] {768, 640}) {
            page.setViewportSize(width, 900);
            assertThat((boolean) page.locator(place).evaluate("each => each.scrollWidth <= each.clientWidth && each.getBoundingClientRect().width <= innerWidth")).as("%s at %s", place, width).isTrue();
        }
        page.setViewportSize(1400, 1000);
    }

    @Test
    void anybodyWorksOutADeadline(Staff staff) {
        Page page = staff.tasklist("officer", "/clocks");
        Keyboard keyboard = new Keyboard(page);
        keyboard.reach(page.getByLabel("Day (dd/mm/yyyy)").first()).press("Control+a").type("24/12/2026");
        keyboard.reach(page.getByLabel("Time (24 h, hh:mm)").first()).press("Control+a").type("18:10").press("Enter");
        assertThat(page.locator("main [role=status]")).containsText("Not later than Tue, 29 Dec 2026, 18:10");
        accessible(page);
        photograph(page, "clocks");
        fitsATabletAndTwiceTheSize(page);
        page.getByLabel("Day (dd/mm/yyyy)").first().fill("31/02/2026");
        page.keyboard().press("Enter");
        assertThat(page.locator("main").getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByLabel("Day (dd/mm/yyyy)").first()).isFocused();
    }

    @Test
    void anotherTeamSeesNothingOfATask(Staff staff) {
        String reference = looked();
        String task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("prepareComplaint").singleResult().getId();
        Page page = staff.tasklist("custody", "/?task=" + task);
        assertThat(page.locator(".task-filter").first()).isVisible();
        assertThat(page.locator(".dapo-bar-case")).not().containsText(reference);
        assertThat(page.locator("body")).not().containsText("Karl Respondent");
    }

    @Test
    void anAdministratorIsShownNothingOfIt(Staff staff) {
        for (String address : List.of("/board", "/figures", "/cases")) {
            assertThat(staff.cockpit("admin", address).locator("main").getByRole(AriaRole.ALERT)).containsText("People of your role");
        }
        Page first = staff.cockpit("admin", "/dashboard");
        assertThat(first.getByText("Process Definitions")).isVisible();
        assertThat(first.locator(".dapo")).hasCount(0);
    }

    private void failAStep(String reference) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("escalation").list().get(0).getId();
        Job timer = engine.getManagementService().createJobQuery().processInstanceId(instance).timers().list().get(0);
        engine.getManagementService().setJobRetries(timer.getId(), 0);
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }

    /** Of what is ours on the page; the web application's own frame is not. */
    private static void accessible(Page page) {
        accessible(page, ".dapo");
    }

    private static void accessible(Page page, String ours) {
        assertThat(new AxeBuilder(page).include(List.of(ours)).withTags(WCAG).analyze().getViolations().stream()
                .map(violation -> violation.getId() + ": " + violation.getHelp() + " " + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).toList()).isEmpty();
    }

    /** The page itself never has to be scrolled sideways: on a tablet, and at 200 % of a usual screen. */
    private static void fitsATabletAndTwiceTheSize(Page page) {
        for (int width : new int[] {768, 640}) {
            page.setViewportSize(width, 900);
            assertThat((int) page.evaluate("() => { const page = document.querySelector('.dapo-page'); return page.scrollWidth - page.clientWidth; }")).as("at %s", width).isLessThanOrEqualTo(0);
        }
        page.setViewportSize(1400, 1000);
    }
}
