package uk.dapo.commencement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Commencement;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A period ends after it begins, contradicts no other, and a new area is new. */
@Component
class RecordCommencementRule implements FormRule {

    private final Commencement commencement;

    RecordCommencementRule(Commencement commencement) {
        this.commencement = commencement;
    }

    @Override
    public String form() {
        return "recordCommencement";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        LocalDate first = answers.day("firstDay").orElseThrow();
        LocalDate last = answers.day("lastDay").orElseThrow();
        String area = Periods.area(answers);
        if (last.isBefore(first)) {
            reasons.add(new Reason("Last day", "is before the first day.", "Check both; both days count."));
        }
        if (answers.is("commencementArea", Periods.NEW) && (commencement.areaExists(area) || area.equalsIgnoreCase(Periods.NEW))) {
            reasons.add(new Reason("Short name", "an area of this name is on the list already.", "Choose it from the list, or give the new one another short name."));
        }
        commencement.overlapping(area, first, last).forEach(period -> reasons.add(new Reason("First day",
                "%s is covered from %s to %s already, by another instrument.".formatted(period.area(), LondonTime.day(period.fromDay()), LondonTime.day(period.untilDay())),
                "Begin the day after it ends.")));
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
