package uk.dapo.model.checks;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The ladder that a running clock climbs: every rung is there, each later than the one before, each with a role that exists. */
final class Ladder implements DecisionCheck {

    static final String ID = "escalation-ladder";

    @Override
    public String rule() {
        return "Every clock of the ladder has its rungs from 0 upwards, each later than the last, with roles that exist";
    }

    @Override
    public void look(Decision decision, Project project, Consumer<Finding> found) {
        if (!decision.id().equals(ID)) {
            return;
        }
        Map<String, List<Rule>> clocks = new LinkedHashMap<>();
        decision.rows().forEach(row -> clocks.computeIfAbsent(unquoted(asked(decision, row, "clockKind")), kind -> new ArrayList<>()).add(row));
        clocks.forEach((kind, rows) -> {
            if (!project.code().clockKinds().contains(kind)) {
                found.accept(decision.finding(decision.say(rows.get(0)), "watches the clock " + kind + ", which does not exist.",
                        "Use the id of a clock that exists."));
            }
            Duration last = null;
            for (int rung = 0; rung < rows.size(); rung++) {
                Rule row = rows.get(rung);
                if (!asked(decision, row, "rung").equals(Integer.toString(rung))) {
                    found.accept(decision.finding(decision.say(row),
                            "is rung %s of %s where rung %d should be.".formatted(asked(decision, row, "rung"), kind, rung),
                            "Number the rungs of a clock 0, 1, 2 … in order: the ladder ends where a number is missing."));
                }
                last = lead(decision, row, last, found);
                String role = unquoted(decision.answer(row, "role"));
                if (!project.code().roles().contains(role)) {
                    found.accept(decision.finding(decision.say(row), "alerts the role " + role + ", which does not exist.",
                            "Use one of " + String.join(", ", project.code().roles().stream().sorted().toList()) + "."));
                }
            }
        });
    }

    private static Duration lead(Decision decision, Rule row, Duration last, Consumer<Finding> found) {
        String written = unquoted(decision.answer(row, "lead"));
        try {
            Duration lead = Duration.parse(written);
            if (last != null && lead.compareTo(last) >= 0) {
                found.accept(decision.finding(decision.say(row), "comes no later than the rung before it: " + written + ".",
                        "Let each rung come later: PT24H, PT8H, then -PT1M after the limit."));
            }
            return lead;
        } catch (DateTimeParseException e) {
            found.accept(decision.finding(decision.say(row), "has a lead that is no duration: " + written + ".",
                    "Write it as PT8H before the limit, -PT1M after it."));
            return last;
        }
    }

    private static String asked(Decision decision, Rule row, String input) {
        return row.getInputEntries().stream().skip(Math.max(0, decision.inputs().indexOf(input))).findFirst()
                .map(entry -> entry.getText() == null ? "" : entry.getText().getTextContent().strip()).orElse("");
    }

    private static String unquoted(String text) {
        return text.replaceAll("^\"|\"$", "");
    }
}
