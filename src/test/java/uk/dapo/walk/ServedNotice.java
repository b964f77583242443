package uk.dapo.walk;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import uk.dapo.register.Evidence;

/** An ordinary case up to the service of its notice, now: for tests outside this package that leave the clock alone. */
public final class ServedNotice {

    private ServedNotice() {
    }

    /** Works it from report to service; gives the case. */
    public static String of(ProcessEngine engine, Evidence evidence) {
        Desk desk = new Desk(engine, evidence);
        LocalDateTime now = LocalDateTime.ofInstant(desk.now(), Desk.LONDON);
        ProcessInstance root = desk.as("officer").starts("notice", Entries.reportAbuse());
        desk.as("officer").submits("recordReport", root.getId(), Entries.but(Entries.recordReport(), "incidentAt", now.minusHours(3).truncatedTo(ChronoUnit.MINUTES).toString()));
        String reference = desk.caseOf(root);
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        // to the second: not before it was authorised, and not later than now
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(LocalDateTime.ofInstant(desk.now(), Desk.LONDON).toString()));
        return reference;
    }
}
