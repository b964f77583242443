package uk.dapo.monitoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A notification counts at a police station of the right police area (s.42), and not before the order was made. */
@Component
class RecordNotificationRule implements FormRule {

    /** What is written where there is nothing to write. */
    private static final Pattern NOWHERE = Pattern.compile("(?i)\\W*(.{0,4}|n[/ .]?a|none|no (fixed )?(address|abode)|unknown|not known|refused|homeless|as before|tb[acd])\\W*");

    private final Decisions decisions;
    private final Notifications notifications;

    RecordNotificationRule(Decisions decisions, Notifications notifications) {
        this.decisions = decisions;
        this.notifications = notifications;
    }

    @Override
    public String form() {
        return "recordNotification";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Optional<String> addressForce = answers.text("addressForce");
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("homeInEnglandOrWales", answers.text("homeInEnglandOrWales").map("yes"::equals).orElse(null));
        inputs.put("addressForceKnown", addressForce.isPresent());
        Decisions.Row row = decisions.row("notification-police-area", inputs);
        Optional<String> right = switch (row.text("whose")) {
            case "ADDRESS" -> addressForce;
            case "COURT" -> notifications.courtForce(submission.work());
            default -> Optional.empty();
        };
        if (right.isEmpty()) {
            throw new Refusal("Police force of the address", row.text("sentence"), "Find out which force's area it is in, then record the notification.");
        }
        if (!right.get().equals(answers.required("stationForce"))) {
            throw new Refusal("Police force of the station", row.text("sentence"),
                    "The notification must be made in the area of another force: " + notifications.forceName(right.get()) + ". The duty goes on until it is.");
        }
        if (NOWHERE.matcher(NotifiedAddresses.where(answers)).matches()) {
            throw new Refusal(answers.is("noHomeAddress") ? "Where can they regularly be found?" : "Home address", "is no address.",
                    "Give number, street, town and postcode; or tick that there is none and name a place where they can regularly be found (s.56).");
        }
        if (answers.instant("attendedAt").orElseThrow().isBefore(notifications.madeAt(submission.work()))) {
            throw new Refusal("When did the respondent attend?", "is before the order was made.", "Enter when they came; the duty begins with the order (s.41(2)).");
        }
    }
}
