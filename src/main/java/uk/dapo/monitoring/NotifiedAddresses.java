package uk.dapo.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.document.LeakGuard;
import uk.dapo.register.Answers;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.Places;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A home address that is notified is recorded whatever it is; one the respondent should not know, or must keep out of, is looked into. */
@Service
public class NotifiedAddresses {

    private static final List<String> KEPT_OUT = List.of("DISTANCE", "DIST_OTHER", "NOENTER", "LEAVE");

    private final Submissions submissions;
    private final Places places;
    private final OrderHistory history;
    private final ReportIntake reports;

    NotifiedAddresses(Submissions submissions, Places places, OrderHistory history, ReportIntake reports) {
        this.submissions = submissions;
        this.places = places;
        this.history = history;
        this.reports = reports;
    }

    /** Reports an address they must not be at, like any other report on the order. */
    public Optional<ReportIntake.Received> look(Work work) {
        Answers notified = submissions.get("recordNotification", work);
        String address = where(notified);
        Optional<String> why = secret(work.caseReference(), address) ? Optional.of("The address notified is one the respondent is not recorded to know: the protected person may have been found.")
                : keptOut(work, address) ? Optional.of("The address notified is one that the order keeps the respondent out of.") : Optional.empty();
        return why.map(words -> reports.receive(new Report("notification desk", "notified " + work.instanceId(), work.instrumentReference(), WatchPlan.NOTIFY,
                notified.instant("attendedAt").orElseThrow(), ReportKind.OTHER.id(), words), work.by()));
    }

    /** The home address, or where somebody without one can be found. */
    static String where(Answers notified) {
        return notified.is("noHomeAddress") ? notified.required("whereFound") : notified.required("notifiedAddress");
    }

    boolean secret(String caseReference, String address) {
        return LeakGuard.givesAway(address, places.secrets(caseReference));
    }

    private boolean keptOut(Work work, String address) {
        List<Object> forbidden = history.newest(work.instrumentReference()).stream().filter(clause -> KEPT_OUT.contains(clause.code()))
                .map(clause -> clause.parameters().get("place")).toList();
        return places.known(work.caseReference()).stream().filter(place -> forbidden.stream().anyMatch(id -> id instanceof Number number && number.longValue() == place.id()))
                .anyMatch(place -> LeakGuard.givesAway(address, List.of(place.address())));
    }
}
