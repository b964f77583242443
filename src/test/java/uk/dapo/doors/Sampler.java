package uk.dapo.doors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import uk.dapo.doors.FormJson.Question;

/** Fills in a form: plausibly, as somebody would, or with anything the form allows. */
final class Sampler {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final Random random;
    private final Pen pen;
    private final Hints hints;

    Sampler(Random random, Hints hints) {
        this.random = random;
        this.pen = new Pen(random);
        this.hints = hints;
    }

    /**
     * Answers the form allows.
     *
     * @param lists     choices by list
     * @param plausible whether they should make sense together, as rules beside the form may want
     */
    Map<String, Object> fill(FormJson form, Map<String, List<String>> lists, Oracle oracle, Instant now, boolean plausible) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            if (question.node().path("disabled").asBoolean()) {
                continue;
            }
            Object answer = answer(question, lists, now, plausible, form.id());
            if (answer != null && (question.required() || random.nextInt(10) < (plausible ? 5 : 8))) {
                answers.put(question.key(), answer);
            }
        }
        // what the answers hide is taken out, which may bring other questions back
        for (int round = 0; round < 10; round++) {
            Set<String> hidden = oracle.hidden(answers);
            answers.keySet().removeIf(hidden::contains);
            boolean complete = true;
            for (Question question : form.questions()) {
                if (question.required() && !hidden.contains(question.key()) && !answers.containsKey(question.key()) && !question.node().path("disabled").asBoolean()) {
                    answers.put(question.key(), answer(question, lists, now, plausible, form.id()));
                    complete = false;
                }
            }
            if (complete && answers.keySet().stream().noneMatch(oracle.hidden(answers)::contains)) {
                break;
            }
        }
        return answers;
    }

    private Object answer(Question question, Map<String, List<String>> lists, Instant now, boolean plausible, String form) {
        if (plausible) {
            Object hinted = hints.answer(form, question.key(), random, now);
            if (hinted != null) {
                return hinted;
            }
        }
        return switch (question.type()) {
            case "textfield", "textarea" -> text(question, plausible);
            case "number" -> question.rule("min").asInt(0) + (plausible ? random.nextInt(1 + Math.min(20, question.rule("max").asInt(100) - question.rule("min").asInt(0)))
                    : random.nextInt(1 + question.rule("max").asInt(100) - question.rule("min").asInt(0)));
            case "checkbox" -> question.required() || random.nextBoolean();
            case "radio", "select" -> {
                List<String> choices = choices(question, lists);
                yield choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
            }
            case "checklist", "taglist" -> {
                List<String> choices = new ArrayList<>(choices(question, lists));
                Collections.shuffle(choices, random);
                yield choices.isEmpty() ? null : new ArrayList<>(choices.subList(0, 1 + random.nextInt(choices.size())));
            }
            case "datetime" -> question.isDayOnly() ? day(question, now, plausible) : time(question, now, plausible);
            default -> throw new IllegalArgumentException("The sampler does not know components of type " + question.type() + ": teach it");
        };
    }

    private String text(Question question, boolean plausible) {
        String pattern = question.rule("pattern").asText();
        if (!pattern.isEmpty()) {
            return pen.matching(pattern);
        }
        if (question.rule("validationType").asText().equals("email")) {
            return "someone" + random.nextInt(1000) + "@police.example";
        }
        if (question.rule("validationType").asText().equals("phone")) {
            return "020 7946 0" + (100 + random.nextInt(900));
        }
        boolean area = question.type().equals("textarea");
        int least = question.rule("minLength").asInt(0);
        int most = question.rule("maxLength").asInt(area ? 4000 : 200);
        if (question.key().toLowerCase(java.util.Locale.ROOT).endsWith("name")) {
            return plausible || random.nextInt(3) > 0 ? pen.name() : pen.anything(least, most);
        }
        return plausible && random.nextInt(4) > 0 ? pen.words(least, most) : pen.anything(Math.max(least, 1), most);
    }

    private String day(Question question, Instant now, boolean plausible) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        boolean birth = question.key().toLowerCase(java.util.Locale.ROOT).matches(".*(birth|born).*");
        String when = question.property("when").orElse("");
        if (birth && plausible) {
            return today.minusYears(19 + random.nextInt(60)).minusDays(random.nextInt(365)).toString();
        }
        return switch (when) {
            case "past" -> today.minusDays(plausible ? random.nextInt(3) : random.nextInt(40_000)).toString();
            case "future" -> today.plusDays(plausible ? random.nextInt(200) : random.nextInt(20_000)).toString();
            default -> today.plusDays(plausible ? random.nextInt(60) : random.nextInt(20_000) - 10_000).toString();
        };
    }

    private String time(Question question, Instant now, boolean plausible) {
        String when = question.property("when").orElse("");
        while (true) {
            long minutes = plausible ? (long) Math.pow(10, random.nextDouble() * 3.5) : random.nextInt(9_000_000);
            Instant moment = when.equals("past") || when.isEmpty() && random.nextBoolean() ? now.minus(Duration.ofMinutes(minutes - 1)) : now.plus(Duration.ofMinutes(minutes + 1));
            LocalDateTime local = LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), LONDON);
            if (LONDON.getRules().getValidOffsets(local).size() == 1 && local.getYear() >= 2000 && local.getYear() <= 2100
                    && !(when.equals("past") && local.atZone(LONDON).toInstant().isAfter(now)) && !(when.equals("future") && local.atZone(LONDON).toInstant().isBefore(now))) {
                return MINUTE.format(local);
            }
        }
    }

    private static List<String> choices(Question question, Map<String, List<String>> lists) {
        return question.list().map(list -> lists.getOrDefault(list, List.of())).orElseGet(question::written);
    }
}
