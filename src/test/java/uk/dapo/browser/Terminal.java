package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** A terminal that people share: whoever is to work at it signs in, in the same browser as whoever sat there before. */
final class Terminal {

    private static final String PASSWORD = "demo";

    private final Page page;
    private final String address;
    private String seated;

    Terminal(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** The page, with this person signed in to Tasklist. */
    Page of(String username) {
        if (!username.equals(seated)) {
            sit(username);
            open("tasklist", "/");
            assertThat(page.locator(".account .dropdown-toggle")).isVisible();
            assertThat(page.locator(".task-filter").first()).isVisible();
        }
        return page;
    }

    /** A page of one of the applications, with this person signed in. */
    Page at(String username, String application, String at) {
        if (!username.equals(seated)) {
            sit(username);
        }
        open(application, at);
        return page;
    }

    /** Loads it afresh: the browser would not for another place in the same page. */
    private void open(String application, String at) {
        page.navigate("about:blank");
        page.navigate(address + "/camunda/app/" + application + "/default/#" + at);
    }

    /** As the sign-in page does it, without drawing it; what the browser keeps of whoever sat here before stays. */
    private void sit(String username) {
        page.navigate("about:blank");
        BrowserContext browser = page.context();
        browser.clearCookies();
        browser.request().get(address + "/camunda/app/tasklist/default/");
        String token = browser.cookies(address + "/camunda/").stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN")).findFirst().orElseThrow().value;
        APIResponse answer = browser.request().post(address + "/camunda/api/admin/auth/user/default/login/tasklist", RequestOptions.create()
                .setHeader("X-XSRF-TOKEN", token).setForm(FormData.create().set("username", username).set("password", PASSWORD)));
        assertThat(answer).isOK();
        seated = username;
    }

    /** Signs in by hand. */
    Page signIn(String username) {
        page.navigate(address + "/camunda/app/tasklist/default/");
        Locator name = page.getByPlaceholder("Username");
        name.fill(username);
        page.getByPlaceholder("Password").fill(PASSWORD);
        assertThat(name).hasValue(username);
        page.locator(".form-signin button").click();
        assertThat(page.locator(".account .dropdown-toggle")).isVisible();
        assertThat(page.locator(".task-filter").first()).isVisible();
        seated = username;
        return page;
    }

    /** Signs out by hand. */
    void signOut() {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        assertThat(page.getByPlaceholder("Username")).isVisible();
        seated = null;
    }
}
