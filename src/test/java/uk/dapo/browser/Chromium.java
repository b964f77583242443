package uk.dapo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Runs a class of tests in a headless Chromium. Where there is none the class is skipped and says so, or fails where
 * browser tests are required ({@code -Dbrowser.required=true}).
 */
final class Chromium implements ExecutionCondition, BeforeAllCallback, AfterAllCallback, AfterTestExecutionCallback, AfterEachCallback,
        ParameterResolver {

    private static final ExtensionContext.Namespace KEPT = ExtensionContext.Namespace.create(Chromium.class);
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");
    /** A busy machine is slow, not broken. */
    private static final double PATIENCE = 60_000;

    /** The terminal's browser speaks American English, as many do: days come first all the same. */
    private static final Browser.NewContextOptions TERMINAL = new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("Europe/London")
            .setViewportSize(1400, 1000).setReducedMotion(ReducedMotion.REDUCE);

    private record Opened(Playwright playwright, Browser browser, BrowserContext terminal) {
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String missing = "Browser tests need Chromium (one of " + PLACES + ")";
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(missing + ", and are required here (-Dbrowser.required=true).");
        }
        System.out.println(missing + "; skipped: " + test.getDisplayName());
        return ConditionEvaluationResult.disabled(missing);
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getProperty("browser.program")), PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        ClockUtil.reset();
        jobs(test).start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program().orElseThrow()).setHeadless(true).setArgs(FLAGS).setTimeout(PATIENCE));
        test.getStore(KEPT).put(Opened.class, new Opened(playwright, browser, browser.newContext(TERMINAL)));
    }

    /** Other tests move the one clock; nothing of this system may fall due meanwhile. */
    @Override
    public void afterAll(ExtensionContext test) {
        jobs(test).shutdown();
        Opened opened = test.getStore(KEPT).get(Opened.class, Opened.class);
        if (opened != null) {
            opened.browser().close();
            opened.playwright().close();
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Staff staff = test.getStore(KEPT).get(Staff.class, Staff.class);
        if (staff != null && test.getExecutionException().isPresent()) {
            staff.photograph(test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
        Staff staff = test.getStore(KEPT).get(Staff.class, Staff.class);
        if (staff != null) {
            staff.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Staff.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        BrowserContext terminal = test.getStore(KEPT).get(Opened.class, Opened.class).terminal();
        String port = SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        Staff staff = new Staff(terminal, "http://localhost:" + port, PATIENCE);
        test.getStore(KEPT).put(Staff.class, staff);
        return staff;
    }

    private static JobExecutor jobs(ExtensionContext test) {
        ProcessEngine engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
