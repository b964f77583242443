package uk.dapo.browser;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** Finds what people read on the screen. The patterns are the browser's, which knows no quoting of its own. */
final class Words {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

    private Words() {
    }

    /** The text and nothing else; a star marks what has to be answered. */
    static Locator.FilterOptions exactly(String text) {
        return matching("^\\s*" + quoted(text) + "\\*?\\s*$");
    }

    static Locator.FilterOptions startingWith(String text) {
        return matching("^\\s*" + quoted(text));
    }

    private static Locator.FilterOptions matching(String pattern) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(pattern));
    }

    private static String quoted(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
