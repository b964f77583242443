package uk.dapo.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/**
 * The power fits what was broken: s.26 for a notice while it is in force, s.24 PACE for an order, a warrant (s.40) where a court issued
 * one. Who is arrested under s.26 is held for the court: there is no police bail (s.26(2)).
 */
@Component
class RecordArrestRule implements FormRule {

    private static final String POWER = "Under which power?";
    private static final String CUSTODY = "What happened after the arrest?";

    private final Breaches breaches;
    private final InForceThen inForce;
    private final Arrests arrests;
    private final JdbcClient jdbc;

    RecordArrestRule(Breaches breaches, InForceThen inForce, Arrests arrests, JdbcClient jdbc) {
        this.breaches = breaches;
        this.inForce = inForce;
        this.arrests = arrests;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "recordArrest";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        if (!answers.is("arrestResult", "arrested")) {
            return;
        }
        List<Reason> reasons = new ArrayList<>();
        Breach breach = breaches.get(submission.work().instrumentReference());
        Instant at = answers.instant("arrestAt").orElseThrow();
        if (at.isBefore(breach.happenedAt())) {
            reasons.add(new Reason("When was the arrest?", "is before the breach (" + say(breach.happenedAt()) + ").", "Check both times."));
        }
        switch (answers.required("arrestPower")) {
            case "S26" -> underSection26(breach, at, answers, reasons);
            case "PACE24" -> {
                if (breach.ofNotice()) {
                    reasons.add(new Reason(POWER, "s.24 PACE needs an offence, and breach of a notice is none.",
                            "Choose s.26. An offence committed besides is arrested and charged for on its own."));
                }
            }
            default -> onWarrant(breach, at, reasons);
        }
        if (answers.is("arrestByOtherForce") && answers.text("arrestForce").filter(arrests.ownForce(breach)::equals).isPresent()) {
            reasons.add(new Reason("Which force?", "is the force of this case.", "Untick that another force arrested, or choose that force."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private void underSection26(Breach breach, Instant at, Answers answers, List<Reason> reasons) {
        if (!breach.ofNotice()) {
            reasons.add(new Reason(POWER, "s.26 is for breach of a notice; an order was broken, which is an offence (s.39, s.43).", "Choose s.24 PACE."));
            return;
        }
        inForce.span(breach.broken()).filter(span -> !span.covers(at)).ifPresent(span -> reasons.add(new Reason(POWER,
                "s.26 is there while the notice is in force, and it was not at that time" + (span.until() == null ? "." : ": it ended " + say(span.until()) + "."),
                "Check the time. After an order was made, breach of the order is the offence to arrest for.")));
        if (answers.is("arrestCustody", "BAILED")) {
            reasons.add(new Reason(CUSTODY, "who is arrested under s.26 must be held in custody and brought before the court (s.26(2)); the police cannot bail them.",
                    "Choose held, or released if there were no grounds after all."));
        }
    }

    private void onWarrant(Breach breach, Instant at, List<Reason> reasons) {
        List<Instant> issued = jdbc.sql("select decided_at from register.breach_warrant where breach_reference = ? and issued").param(breach.reference())
                .query((row, n) -> row.getTimestamp(1).toInstant()).list();
        if (issued.stream().noneMatch(each -> !each.isAfter(at))) {
            reasons.add(new Reason(POWER, "no warrant of the court that made the order is recorded for this breach at that time (s.40).",
                    breach.ofNotice() ? "Choose s.26." : "Choose s.24 PACE, or record the warrant first."));
        }
    }

    private static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }
}
