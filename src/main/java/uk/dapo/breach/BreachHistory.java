package uk.dapo.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Facts;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** What has been done about a breach, in order, in words. */
@Component
class BreachHistory {

    private final Arrests arrests;
    private final Appearances appearances;
    private final Outcomes outcomes;
    private final Submissions submissions;

    BreachHistory(Arrests arrests, Appearances appearances, Outcomes outcomes, Submissions submissions) {
        this.arrests = arrests;
        this.appearances = appearances;
        this.outcomes = outcomes;
        this.submissions = submissions;
    }

    /** The outcome that is said to be right, in the words of who asked, and why. */
    String rightOutcome(Facts.Reader reader) {
        Map<String, Submission.Shown> shown = submissions.shown(reader.rootInstanceId(), null);
        return shown.entrySet().stream().filter(each -> each.getKey().startsWith(OutcomeCorrections.KEY) || each.getKey().equals("outcomeCorrectionReason"))
                .map(each -> "**" + each.getValue().label() + ":** " + Facts.plain(each.getValue().text())).collect(Collectors.joining("\n\n"));
    }

    /** As a form shows it. */
    String of(Breach breach) {
        List<String> lines = lines(breach, Facts::plain);
        return lines.isEmpty() ? "Nothing has been recorded yet." : "- " + String.join("\n- ", lines);
    }

    /** @param quoted how what people typed is made fit for where it is read */
    List<String> lines(Breach breach, UnaryOperator<String> quoted) {
        List<String> lines = new ArrayList<>();
        arrests.newest(breach.reference()).ifPresent(arrest -> lines.add("Arrested %s under %s by %s%s, %s".formatted(say(arrest.arrestedAt()),
                switch (arrest.power()) {
                    case "S26" -> "s.26";
                    case "PACE24" -> "s.24 PACE";
                    default -> "a warrant (s.40)";
                }, quoted.apply(arrest.force()), arrest.forceReference() == null ? "" : " (" + quoted.apply(arrest.forceReference()) + ")",
                switch (arrest.custody()) {
                    case "HELD" -> "held";
                    case "BAILED" -> "bailed by the police";
                    default -> "released";
                })));
        appearances.all(breach.reference()).forEach(each -> lines.add("Before the court %s%s%s".formatted(say(each.appearedAt()),
                Remand.of(each.remand()).map(remand -> ", " + remand.label()).orElse(each.remand() == null ? "" : ", let go or ended"),
                each.until() == null ? "" : " until " + say(each.until()))));
        if (breach.chargedAt() != null) {
            lines.add("Charged " + say(breach.chargedAt()));
        }
        outcomes.all(breach.reference()).forEach(each -> lines.add("%s, %s%s".formatted(OutcomeKind.of(each.outcome()).map(OutcomeKind::label).orElseThrow(),
                say(each.decidedAt()), length(each))));
        return lines;
    }

    /** ": 4 months 10 days, suspended for 12 months" */
    static String length(Outcomes.Outcome outcome) {
        List<String> parts = new ArrayList<>();
        if (outcome.months() > 0) {
            parts.add(outcome.months() + " months");
        }
        if (outcome.days() > 0) {
            parts.add(outcome.days() + " days");
        }
        if (outcome.suspendedMonths() > 0) {
            parts.add("suspended for " + outcome.suspendedMonths() + " months");
        }
        if (outcome.pounds() > 0) {
            parts.add("£" + outcome.pounds());
        }
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }

    private static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }
}
