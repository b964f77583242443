package uk.dapo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;

/** The people of a test, by the names of their demo accounts. They share one terminal, as in a station. */
public final class Staff {

    private final Page page;
    private final Terminal terminal;

    /** The terminal's browser speaks American English, as many do: days come first all the same. */
    Staff(Browser browser, String address, double patience) {
        page = browser.newPage(new Browser.NewPageOptions().setLocale("en-US").setTimezoneId("Europe/London")
                .setViewportSize(1400, 1000).setReducedMotion(ReducedMotion.REDUCE));
        page.setDefaultTimeout(patience);
        terminal = new Terminal(page, address);
    }

    /** Tasklist as this person sees it. */
    public Tasklist as(String username) {
        return new Tasklist(terminal, username);
    }

    /** A page of Cockpit as this person sees it, {@code "/board"} say. */
    public Page cockpit(String username, String page) {
        return terminal.at(username, "cockpit", page);
    }

    /** A page of Tasklist as this person sees it. */
    public Page tasklist(String username, String page) {
        return terminal.at(username, "tasklist", page);
    }

    /** The page as it is now. */
    public Page page() {
        return page;
    }

    /** What the terminal shows, into {@code target/browser}. */
    void photograph(String test) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", test + ".png")));
    }

    void close() {
        page.close();
    }
}
