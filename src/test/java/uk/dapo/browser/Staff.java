package uk.dapo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The people of a test, by the names of their demo accounts. They share one terminal, as in a station. */
public final class Staff {

    private final Page page;
    private final Terminal terminal;

    Staff(BrowserContext browser, String address, double patience) {
        page = browser.newPage();
        page.setDefaultTimeout(patience);
        terminal = new Terminal(page, address);
    }

    /** Tasklist as this person sees it. */
    public Tasklist as(String username) {
        return new Tasklist(terminal, username);
    }

    /** Signs in by hand, at the sign-in page. */
    public Tasklist signsIn(String username) {
        terminal.signIn(username);
        return as(username);
    }

    /** Signs out by hand. */
    public void signsOut() {
        terminal.signOut();
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

    /** What the next test finds is a browser nobody has worked in yet, but that has read the applications' programs before. */
    void close() {
        page.evaluate("() => location.origin !== 'null' && localStorage.clear()");
        page.context().clearCookies();
        page.close();
    }
}
