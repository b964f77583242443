package uk.dapo.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Catalogue;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A clause ends after the order was made; electronic monitoring is imposed on a respondent who is present, for twelve months at most (ss.37(2), 38(5)). */
@Component
class RecordCourtClauseRule implements FormRule {

    private static final String UNTIL = "Last day of this clause";

    private final OrdersMade ordersMade;
    private final Catalogue catalogue;
    private final StatutoryClocks statutory;

    RecordCourtClauseRule(OrdersMade ordersMade, Catalogue catalogue, StatutoryClocks statutory) {
        this.ordersMade = ordersMade;
        this.catalogue = catalogue;
        this.statutory = statutory;
    }

    @Override
    public String form() {
        return "recordCourtClause";
    }

    @Override
    public void check(Submission submission) {
        OrderMade made = ordersMade.get(submission.work().instrumentReference());
        Optional<LocalDate> until = submission.answers().day("courtClauseUntil");
        List<Reason> reasons = new ArrayList<>();
        if (until.filter(day -> day.isBefore(LondonTime.atLondon(made.madeAt()).toLocalDate())).isPresent()) {
            reasons.add(new Reason(UNTIL, "is before the day the order was made.", "Check the year."));
        }
        CourtClauses.endsBeforeItBegins("courtClause", UNTIL, submission.answers()).ifPresent(reasons::add);
        if (catalogue.find(submission.answers().required("courtClauseCode")).filter(condition -> condition.kind() == Catalogue.Kind.TAG).isPresent()) {
            if (!made.respondentPresent()) {
                reasons.add(new Reason("What kind of clause is it?", "electronic monitoring can be imposed only on a respondent who is present (s.37(2)).",
                        "Check who was present; if the order says so, legal services ask the court."));
            }
            LocalDate last = LondonTime.atLondon(statutory.due(ClockKind.TAG_TERM, LondonTime.atLondon(made.madeAt())).due().toInstant()).toLocalDate().minusDays(1);
            if (until.isEmpty() || until.get().isAfter(last)) {
                reasons.add(new Reason(UNTIL, "electronic monitoring has an end of its own, at most twelve months on (s.38(5)), here " + LondonTime.day(last) + ".",
                        "Enter it from the papers."));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
