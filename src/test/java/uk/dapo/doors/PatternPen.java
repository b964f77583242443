package uk.dapo.doors;

import java.util.Random;

/** Writes text a regular expression takes, of the few shapes forms use. */
final class PatternPen {

    private final Random random;
    private final String pattern;
    private int at;

    PatternPen(Random random, String pattern) {
        this.random = random;
        this.pattern = pattern.replaceAll("^\\^|\\$$", "");
    }

    String write() {
        return sequence();
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                skipToEnd();
                break;
            }
            int from = at;
            String once = atom();
            int least = 1;
            int most = 1;
            if (at < pattern.length()) {
                switch (pattern.charAt(at)) {
                    case '?' -> {
                        least = 0;
                        at++;
                    }
                    case '*', '+' -> {
                        least = pattern.charAt(at) == '*' ? 0 : 1;
                        most = 5;
                        at++;
                    }
                    case '{' -> {
                        String[] bounds = pattern.substring(at + 1, pattern.indexOf('}', at)).split(",", -1);
                        least = Integer.parseInt(bounds[0]);
                        most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + 5 : Integer.parseInt(bounds[1]);
                        at = pattern.indexOf('}', at) + 1;
                    }
                    default -> {
                        // once
                    }
                }
            }
            int after = at;
            int times = least + random.nextInt(most - least + 1);
            for (int time = 0; time < times; time++) {
                if (time > 0) {
                    at = from;
                    once = atom();
                }
                text.append(once);
            }
            at = after;
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    at += 2;
                }
                String inside = sequence();
                at++;
                yield inside;
            }
            case '[' -> {
                int end = pattern.indexOf(']', at);
                String members = pattern.substring(at, end);
                at = end + 1;
                yield String.valueOf(oneOf(members));
            }
            case '.' -> "x";
            case '\\' -> {
                char escaped = pattern.charAt(at++);
                yield escaped == 'd' ? String.valueOf(random.nextInt(10)) : escaped == 's' ? " " : escaped == 'w' ? "w" : String.valueOf(escaped);
            }
            default -> String.valueOf(c);
        };
    }

    private char oneOf(String members) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < members.length(); i++) {
            if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
                for (char c = members.charAt(i); c <= members.charAt(i + 2); c++) {
                    all.append(c);
                }
                i += 2;
            } else {
                all.append(members.charAt(i));
            }
        }
        return all.charAt(random.nextInt(all.length()));
    }

    private void skipToEnd() {
        int depth = 0;
        while (at < pattern.length() && (depth > 0 || pattern.charAt(at) != ')')) {
            depth += pattern.charAt(at) == '(' ? 1 : pattern.charAt(at) == ')' ? -1 : 0;
            at++;
        }
    }
}
