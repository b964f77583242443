package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who works without a mouse: reaches everything with Tab, and must see where they are. */
final class Keyboard {

    private static final int MOST = 250;
    private static final String IS_HERE = "each => each === document.activeElement";
    private static final String SEEN = """
            () => {
              const style = getComputedStyle(document.activeElement);
              const label = document.activeElement.closest('label, .fjs-input-group');
              const shows = each => each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0 || each.boxShadow !== 'none';
              return shows(style) || Boolean(label) && shows(getComputedStyle(label));
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until it is reached. */
    Keyboard reach(Locator what) {
        assertThat(what).isAttached();
        for (int pressed = 0; pressed < MOST; pressed++) {
            if ((boolean) what.evaluate(IS_HERE)) {
                if (!(boolean) page.evaluate(SEEN)) {
                    throw new AssertionError("the focus is not seen at " + what);
                }
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with Tab: " + what);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
