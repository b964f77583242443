package uk.dapo.doors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import uk.dapo.doors.FormJson.Question;

/** Turns a submission a form allows into others: by one or a few answers, by the kind of a value, or by the request as a whole. */
final class Attacker {

    private static final List<String> NAMES = List.of("caseReference", "instrumentReference", "area2", "noticeDecision2", "__proto__", "constructor", "execution", "${x}", "x\u0000y", "ключ", "a.b", "", " ",
            "<b>x</b>", "variables", "businessKey", "roleId");
    private static final List<String> KINDS = List.of("File", "Bytes", "Date", "Object", "Xml", "Number", "string", "", "Unknown", "java.lang.Runtime", "Json2", " String");
    private static final List<String> TIMES = List.of("now", "2026-02-30", "2023-02-29", "31/12/2026", "0000-00-00", "2026-06-09T25:00", "2026-03-29T01:30", "2026-10-25T01:30", "2026-10-25T01:30+05:00",
            "2026-06-09T10:00+99:00", "-999999999-01-01", "+999999999-12-31T23:59", "9999-12-31T23:59", "1899-12-31", "2101-01-01", "2026-06-09T10:00[Europe/London]", "1749460800000", "2026-W24-2", "20260609", "T10:00",
            "2026-06-09T10:00:60", "2026-06-09 10:00", "٢٠٢٦-٠٦-٠٩");
    private static final List<String> INVISIBLE = List.of("", " ", "   ", "\n\t", "\u00A0", "\u200B", "\u3164", "\u2800", "\u0301", "\u2060\u2060", "\u180E", "\u00AD");
    private static final List<String> FORBIDDEN = List.of("a\u0000b", "\u0000", "\u0007", "a\u001Bb", "a\u0085b", "\u202Egnp.exe", "a\u2066b\u2069", "\uFEFFa", "a\uD800", "\uDC00a", "a\uD83D", "\uFFFF\uFFFE", "a\u0378");

    private final Random random;
    private final Pen pen;

    Attacker(Random random) {
        this.random = random;
        this.pen = new Pen(random);
    }

    /** @param hidden what the form hides, given these answers */
    Attack attack(FormJson form, Map<String, Object> allowed, Set<String> hidden, boolean start) {
        int kind = random.nextInt(20);
        if (kind < 14) {
            Map<String, Object> answers = new LinkedHashMap<>(allowed);
            List<String> what = new ArrayList<>();
            for (int changes = 1 + (random.nextInt(4) == 0 ? random.nextInt(3) : 0); changes > 0; changes--) {
                what.add(change(form, answers, hidden));
            }
            return Attack.of(String.join(" and ", what), answers, random);
        }
        return kind < 17 ? wrongKind(allowed) : wrongRequest(allowed, start);
    }

    private String change(FormJson form, Map<String, Object> answers, Set<String> hidden) {
        List<Question> questions = form.questions();
        int kind = questions.isEmpty() ? 1 : random.nextInt(10);
        if (kind == 0 && !answers.isEmpty()) {
            String key = List.copyOf(answers.keySet()).get(random.nextInt(answers.size()));
            answers.remove(key);
            return "without " + key;
        }
        if (kind == 1) {
            String name = pick(NAMES);
            answers.put(name, random.nextInt(3) == 0 ? null : "x");
            return "with an answer to what is not asked";
        }
        if (kind == 2 && !hidden.isEmpty()) {
            String key = List.copyOf(hidden).get(random.nextInt(hidden.size()));
            answers.put(key, questions.stream().filter(question -> question.key().equals(key)).findFirst().map(question -> question.type().equals("checkbox") ? (Object) true : "x").orElse("x"));
            return "with an answer to hidden " + key;
        }
        Question question = pick(questions);
        Object value = value(question);
        answers.put(question.key(), value);
        return question.key() + " changed";
    }

    private Object value(Question question) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return null;
        }
        if (kind == 1) {
            return pick(INVISIBLE);
        }
        if (kind == 2) {
            return pick(FORBIDDEN);
        }
        if (kind == 3) {
            return pick(Arrays.asList(17, 0, -1, 13.5, true, false, new ArrayList<>(), new ArrayList<>(List.of("x")), new ArrayList<>(List.of(1, 2)), Map.of("value", "x"), Map.of(),
                    new ArrayList<>(Collections.singletonList(null)), List.of(List.of("x")), Long.MAX_VALUE, new java.math.BigInteger("9".repeat(80))));
        }
        if (kind == 4) {
            return pick(random.nextBoolean() ? Pen.HOSTILE : Pen.SCRIPTS);
        }
        if (kind == 5) {
            return random.nextInt(60) == 0 ? "x".repeat(2_000_000) : (random.nextBoolean() ? "x" : "😀").repeat(2000 + random.nextInt(3000));
        }
        return switch (question.type()) {
            case "number" -> pick(List.of(question.rule("min").asInt(0) - 1, question.rule("max").asInt(100) + 1, 13.5, 1e300, -0.0, 2147483648L, Integer.MIN_VALUE, "12", "0x10", "1e400", "NaN", "١٢", "9".repeat(2000)));
            case "datetime" -> pick(TIMES);
            case "radio", "select" -> pick(List.of("nothing-of-the-kind", "999999", question.written().isEmpty() ? "x" : question.written().get(0).toUpperCase(java.util.Locale.ROOT),
                    question.written().isEmpty() ? "y" : question.written().get(0) + " ", new ArrayList<>(question.written())));
            case "checklist", "taglist" -> {
                List<Object> list = new ArrayList<>(question.written());
                list.add(random.nextBoolean() ? "nothing-of-the-kind" : list.isEmpty() ? "x" : list.get(0));
                yield random.nextBoolean() ? list : String.join(",", question.written());
            }
            case "checkbox" -> pick(List.of("true", "on", 1, 0, "yes"));
            default -> pick(List.of("a".repeat(question.rule("maxLength").asInt(200) + 1), "😀".repeat(question.rule("maxLength").asInt(200)), "e\u0301".repeat(100), "a\nb", "a\tb", "x",
                    "\u202E\u202E", "a".repeat(Math.max(1, question.rule("minLength").asInt(2) - 1)), " ".repeat(300) + "a", pen.words(1, 50)));
        };
    }

    /** A value of a kind no form gives: files, serialized objects, dates, and types that are none. */
    private Attack wrongKind(Map<String, Object> allowed) {
        Map<String, Object> variables = new LinkedHashMap<>(Attack.variables(allowed, random));
        String key = allowed.isEmpty() ? "x" : List.copyOf(allowed.keySet()).get(random.nextInt(allowed.size()));
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("value", pick(Arrays.asList("rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==", "2026-06-09T10:00:00.000+0100", "x", 5, null,
                Map.of("a", 1), List.of(1), true)));
        switch (random.nextInt(5)) {
            case 0 -> {
                variable.put("type", "Object");
                variable.put("valueInfo", Map.of("objectTypeName", "java.util.HashMap", "serializationDataFormat", pick(List.of("application/x-java-serialized-object", "application/json", "application/xml", "x"))));
            }
            case 1 -> {
                variable.put("type", "File");
                variable.put("valueInfo", Map.of("filename", "../../x.exe", "mimetype", "text/html", "encoding", "none"));
            }
            case 2 -> {
                variable.put("type", "String");
                variable.put("value", pick(Arrays.asList(5, true, Map.of("a", 1), List.of("x"))));
            }
            case 3 -> {
                variable.put("type", pick(List.of("String", "Json")));
                variable.put("value", "x");
                variable.put("valueInfo", Map.of("transient", pick(List.of(true, "x"))));
            }
            default -> variable.put("type", pick(KINDS));
        }
        variables.put(key, random.nextInt(12) == 0 ? null : random.nextInt(12) == 0 ? "x" : variable);
        return Attack.raw("a value of a strange kind for " + key, "application/json", Attack.json(variables, Map.of()).getBytes(StandardCharsets.UTF_8));
    }

    private Attack wrongRequest(Map<String, Object> allowed, boolean start) {
        String right = Attack.json(Attack.variables(allowed, random), Map.of());
        byte[] bytes = right.getBytes(StandardCharsets.UTF_8);
        int cut = random.nextInt(Math.max(1, bytes.length));
        return switch (random.nextInt(15)) {
            case 0 -> raw("no body", "");
            case 1 -> raw("no object", pick(List.of("null", "[]", "\"x\"", "5", "true", "{}", "{\"variables\":null}", "{\"variables\":[]}", "{\"variables\":\"x\"}", "[" + right + "]")));
            case 2 -> raw("cut off", new String(Arrays.copyOf(bytes, cut), StandardCharsets.ISO_8859_1));
            case 3 -> raw("doubled", right.replaceFirst("\\{\"variables\":\\{", "{\"variables\":{\"x\":{\"value\":1},\"x\":{\"value\":2}" + (allowed.isEmpty() ? "" : ",")));
            case 4 -> raw("doubled variables", "{\"variables\":{}," + right.substring(1));
            case 5 -> {
                byte[] broken = (right.substring(0, right.length() - 1) + ",\"note\":\"x\"}").getBytes(StandardCharsets.UTF_8);
                broken[broken.length - 3] = (byte) 0xC3;
                yield Attack.raw("not UTF-8", "application/json", broken);
            }
            case 6 -> Attack.raw("UTF-16", "application/json", right.getBytes(StandardCharsets.UTF_16));
            case 7 -> raw("with more behind", right + pick(List.of("}", ",{}", "x", right, "//", "\u0000")));
            case 8 -> raw("deep", "{\"variables\":{\"x\":{\"value\":" + "[".repeat(3000) + "]".repeat(3000) + "}}}");
            case 9 -> raw("deep and open", "{\"variables\":" + "{\"a\":".repeat(20_000));
            case 10 -> raw("not quite JSON", pick(List.of(right.replace('"', '\''), "/* x */" + right, right.substring(0, right.length() - 1) + ",}", "{variables:{}}", "{\"variables\":{\"x\":{\"value\":NaN}}}",
                    "{\"variables\":{\"x\":{\"value\":01}}}", "{\"variables\":{\"x\":{\"value\":" + "9".repeat(5000) + "}}}")));
            case 11 -> Attack.raw("as another type", pick(List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "*/*", "application/json; charset=utf-16")),
                    pick(List.of(right, "x=1", "<x/>", "--x--")).getBytes(StandardCharsets.UTF_16BE));
            case 12 -> raw("many answers", many());
            case 13 -> start ? Attack.with("under a reference of one's own", allowed, Map.of("businessKey", "C26-000001"), false, random)
                    : Attack.with("asking for variables", allowed, Map.of("withVariablesInReturn", true), true, random);
            default -> Attack.with("with a note beside", allowed, Map.of("comment", Map.of("x", 1)), true, random);
        };
    }

    private String many() {
        StringBuilder many = new StringBuilder("{\"variables\":{");
        for (int i = 0; i < 5000; i++) {
            many.append(i == 0 ? "" : ",").append("\"x").append(i).append("\":{\"value\":").append(i).append('}');
        }
        return many.append("}}").toString();
    }

    private static Attack raw(String what, String body) {
        return Attack.raw(what, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
