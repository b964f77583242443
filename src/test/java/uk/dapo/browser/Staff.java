package uk.dapo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The people of a test. Each works at a terminal of their own and stays signed in there. */
public final class Staff {

    private static final String PASSWORD = "demo";

    private final Map<String, Tasklist> terminals = new LinkedHashMap<>();
    private final Browser browser;
    private final String address;
    private final double patience;

    Staff(Browser browser, String address, double patience) {
        this.browser = browser;
        this.address = address;
        this.patience = patience;
    }

    /** Tasklist of a demo account, signed in. */
    public Tasklist as(String username) {
        return as(username, "en-GB");
    }

    /** The same, on a terminal whose browser speaks another language. */
    public Tasklist as(String username, String language) {
        return terminals.computeIfAbsent(username, name -> new Tasklist(terminal(language), address).signIn(name, PASSWORD));
    }

    private Page terminal(String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language).setTimezoneId("Europe/London").setViewportSize(1400, 1000));
        context.setDefaultTimeout(patience);
        return context.newPage();
    }

    /** What each of them has before their eyes, into {@code target/browser}. */
    void photograph(String test) {
        terminals.forEach((username, tasklist) -> tasklist.photograph(Path.of("target", "browser", test + "-" + username + ".png")));
    }

    void close() {
        terminals.values().forEach(Tasklist::close);
        terminals.clear();
    }
}
