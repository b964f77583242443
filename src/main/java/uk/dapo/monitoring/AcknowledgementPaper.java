package uk.dapo.monitoring;

import org.springframework.stereotype.Component;
import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;
import uk.dapo.register.Answers;
import uk.dapo.register.PaperFacts;
import uk.dapo.register.PaperSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The written acknowledgement that every notification must be answered with (s.42(4)). */
@Component
class AcknowledgementPaper implements PaperSource {

    private final PaperFacts facts;
    private final Submissions submissions;
    private final NotifiedAddresses addresses;

    AcknowledgementPaper(PaperFacts facts, Submissions submissions, NotifiedAddresses addresses) {
        this.facts = facts;
        this.submissions = submissions;
        this.addresses = addresses;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ACKNOWLEDGEMENT;
    }

    @Override
    public Paper paper(Work work) {
        Answers notified = submissions.get("recordNotification", work);
        return facts.begin(kind(), "Acknowledgement of notification under order", work)
                .text("number", notified.required("acknowledgementNumber")).text("attendedAt", PaperFacts.time(notified.instant("attendedAt").orElseThrow()))
                .text("station", notified.required("station")).text("names", notified.required("namesNotified"))
                .text("address", (notified.is("noHomeAddress") ? "No home address. Can regularly be found at: " : "") + where(notified, work)).paper();
    }

    /** A paper never repeats a place that is kept secret from its reader, not even when they named it. */
    private String where(Answers notified, Work work) {
        String address = NotifiedAddresses.where(notified);
        return addresses.secret(work.caseReference(), address) ? "As notified; it is kept on the police record." : address;
    }
}
