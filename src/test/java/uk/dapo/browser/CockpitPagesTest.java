package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.walk.ServedNotice;

/** Our pages in Cockpit as a manager sees and uses them: board, figures, cases, a case, a process; and who is shown none of it. */
@BrowserTest
class CockpitPagesTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;

    @Test
    void theBoardCountsDownLeadsToTheCaseAndHasAStepTriedAgain(Staff staff) {
        String reference = ServedNotice.of(engine);
        failAStep(reference);
        Page page = staff.cockpit("manager", "/board");
        Locator clock = page.locator("tr", new Page.LocatorOptions().setHasText("Application heard after the notice was given")).filter(new Locator.FilterOptions().setHasText(reference));
        assertThat(clock.locator(".dapo-left")).hasText(java.util.regex.Pattern.compile("\\d+ days? \\d\\d:\\d\\d:\\d\\d left"));
        String first = clock.locator(".dapo-left").innerText();
        assertThat(clock.locator(".dapo-left")).not().hasText(first);
        clock.locator("summary").click();
        assertThat(clock.locator("details")).containsText("48 hours from");
        accessible(page);
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
        fitsATabletAndTwiceTheSize(page);
    }

    @Test
    void figuresStandBesideTheirPicturesWithTheirDefinitions(Staff staff) {
        ServedNotice.of(engine);
        Page page = staff.cockpit("manager", "/figures");
        Locator notices = page.locator("#dapo-figure-noticesGiven");
        assertThat(notices.locator("h2")).containsText("Notices given: ");
        assertThat(notices.locator("td").first()).hasText("Police, after a notice");
        assertThat(notices.locator("svg")).hasAttribute("role", "img");
        notices.locator("summary").click();
        assertThat(notices.locator("details")).containsText("given to the respondent in person");
        assertThat(page.getByText("Download as CSV")).hasAttribute("href", java.util.regex.Pattern.compile("/api/figures/export\\?.*smallest=5"));
        accessible(page);
        fitsATabletAndTwiceTheSize(page);

        page.getByLabel("From").fill("2026-07-01");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-06-01");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").getByRole(AriaRole.ALERT)).containsText("The first day is after the last one");
    }

    @Test
    void casesAreFoundAndAProcessShowsWhereTheyAre(Staff staff) {
        String reference = ServedNotice.of(engine);
        Page page = staff.cockpit("manager", "/cases");
        page.getByLabel("Reference").fill(reference);
        page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main [role=status]")).hasText("1 case.");
        assertThat(page.locator("main tbody tr")).containsText("Notice: in force");
        accessible(page);

        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("notice").latestVersion().singleResult().getId();
        page = staff.cockpit("manager", "/process-definition/" + definition + "/runtime?tab=dapo-process-tab");
        page.getByText("Count and time", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".dapo tr", new Page.LocatorOptions().setHasText("Decide whether to give the notice"))).isVisible();
        assertThat(page.locator(".dapo-heat").first()).isVisible();
        assertThat(page.locator(".dapo").filter(new Locator.FilterOptions().setHasText("Versions of the model"))).containsText("newest");
        accessible(page);
        page.getByLabel("Show on the diagram").uncheck();
        assertThat(page.locator(".dapo-heat")).hasCount(0);

        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("notice").singleResult().getId();
        page = staff.cockpit("manager", "/process-instance/" + instance + "/runtime");
        page.getByText("Case", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".dapo")).containsText("Karl Respondent");
        accessible(page);
    }

    @Test
    void anAdministratorIsShownNothingOfIt(Staff staff) {
        for (String address : List.of("/board", "/figures", "/cases")) {
            assertThat(staff.cockpit("admin", address).locator("main").getByRole(AriaRole.ALERT)).containsText("People of your role have no access to this.");
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

    /** Of what is ours on the page; Cockpit's own frame is not. */
    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).include(List.of(".dapo")).withTags(WCAG).analyze().getViolations().stream()
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
