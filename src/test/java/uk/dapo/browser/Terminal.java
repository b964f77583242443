package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A terminal that people share: whoever is to work at it signs in, and whoever sat there before is signed out first. */
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
            if (seated == null) {
                page.navigate(address + "/camunda/app/tasklist/default/");
            } else {
                page.navigate(address + "/camunda/app/tasklist/default/");
                signOut();
            }
            signIn(username);
            seated = username;
        }
        return page;
    }

    /** A page of one of the applications, with this person signed in. */
    Page at(String username, String application, String at) {
        of(username).navigate(address + "/camunda/app/" + application + "/default/#" + at);
        page.reload();
        return page;
    }

    private void signIn(String username) {
        Locator name = page.getByPlaceholder("Username");
        name.fill(username);
        page.getByPlaceholder("Password").fill(PASSWORD);
        assertThat(name).hasValue(username);
        page.locator(".form-signin button").click();
        assertThat(page.locator(".account .dropdown-toggle")).isVisible();
        assertThat(page.locator(".task-filter").first()).isVisible();
    }

    private void signOut() {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        assertThat(page.getByPlaceholder("Username")).isVisible();
    }
}
