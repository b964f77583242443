package uk.dapo.board;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which pages of the board's long lists somebody looks at; of all others the first. Written {@code clocks.later:2,breaches.L2:3}. */
final class Pages {

    /** How many rows of each sort stand on a page. */
    static final int SIZE = 200;
    static final Pages FIRST = new Pages(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]{1,20}\\.[A-Za-z0-9]{1,20}:[1-9][0-9]{0,4})(,[A-Za-z]{1,20}\\.[A-Za-z0-9]{1,20}:[1-9][0-9]{0,4}){0,19}");

    private final Map<String, Integer> pages;

    private Pages(Map<String, Integer> pages) {
        this.pages = pages;
    }

    static Pages of(String text) {
        if (text == null || text.isBlank()) {
            return FIRST;
        }
        if (!WRITTEN.matcher(text.strip()).matches()) {
            throw new BadParameter("pages", "Give each page as list, sort and number, as clocks.later:2, with commas between them, or leave it out.");
        }
        Map<String, Integer> pages = new HashMap<>();
        for (String each : text.strip().split(",")) {
            int colon = each.indexOf(':');
            pages.put(each.substring(0, colon), Integer.valueOf(each.substring(colon + 1)));
        }
        return new Pages(pages);
    }

    /** Those of one list, by its sorts. */
    String json(String list) {
        return pages.entrySet().stream().filter(each -> each.getKey().startsWith(list + '.'))
                .map(each -> '"' + each.getKey().substring(list.length() + 1) + "\":" + each.getValue()).collect(Collectors.joining(",", "{", "}"));
    }
}
