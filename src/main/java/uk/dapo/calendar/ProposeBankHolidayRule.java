package uk.dapo.calendar;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.BankHolidays;
import uk.dapo.clock.CalendarChange;
import uk.dapo.clock.HolidayCalendar;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A change must change something, one at a time for a day. */
@Component
class ProposeBankHolidayRule implements FormRule {

    private static final String DAY = "Which day?";

    private final BankHolidays bankHolidays;
    private final BankHolidayProposals proposals;

    ProposeBankHolidayRule(BankHolidays bankHolidays, BankHolidayProposals proposals) {
        this.bankHolidays = bankHolidays;
        this.proposals = proposals;
    }

    @Override
    public String form() {
        return "proposeBankHoliday";
    }

    @Override
    public void check(Submission submission) {
        CalendarChange change = BankHolidayProposals.change(submission.answers());
        List<Reason> reasons = new ArrayList<>();
        nothingNew(change, reasons);
        if (proposals.openFor(change.day())) {
            reasons.add(new Reason(DAY, "a change of this day is waiting to be confirmed.", "Confirm or cancel that one first, under \"My team's tasks\"."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    /** Good Friday, Christmas Day and Sundays are left out by the Act itself; a Saturday 26 December may be settled either way. */
    private void nothingNew(CalendarChange change, List<Reason> reasons) {
        HolidayCalendar calendar = bankHolidays.calendar();
        if (calendar.readingsDiffer(change.day())) {
            return;
        }
        if (change.added() && calendar.disregarded(change.day())) {
            reasons.add(new Reason(DAY, "is left out of the count already: " + calendar.whyDisregarded(change.day()).orElseThrow() + ".", "Check the date."));
        } else if (!change.added() && calendar.bankHoliday(change.day()).isEmpty()) {
            reasons.add(new Reason(DAY, "is not a bank holiday.", "Check the date. Sundays, Good Friday and Christmas Day are named by the Act itself and stay."));
        }
    }
}
