package uk.dapo.walk;

import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Ways through the ordinary case, so that a test begins where its own matter begins. Times are London, June 2026. */
final class Path {

    /** Tuesday; nothing is disregarded until Sunday. */
    static final String START = "2026-06-09T10:00";
    static final String SERVED = "2026-06-09T14:00";

    private final Desk desk;

    Path(Desk desk) {
        this.desk = desk;
    }

    /** A report on two new people is recorded; gives the case. */
    String reported(Map<String, Object> people, Map<String, Object> report) {
        return reported("notice", people, report);
    }

    String reported(String process, Map<String, Object> people, Map<String, Object> report) {
        ProcessInstance root = desk.as("officer").starts(process, people);
        desk.as("officer").submits("recordReport", root.getId(), report);
        return desk.caseOf(root);
    }

    /** An eligible report has been assessed and drafted, and waits for the inspector. */
    String drafted(Map<String, Object> people, Map<String, Object> report, Map<String, Object> draft) {
        String reference = reported(people, report);
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, draft);
        return reference;
    }

    String drafted() {
        return drafted(Entries.reportAbuse(), Entries.recordReport(), Entries.draftNotice());
    }

    /** Authorised at a time, the clock then set back to where it was. */
    String authorised(String at) {
        java.time.Instant now = desk.now();
        desk.clockAt(at);
        String reference = authorised();
        org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(java.util.Date.from(now));
        return reference;
    }

    String authorised() {
        String reference = drafted();
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        return reference;
    }

    /** The notice was given on Tuesday at 14:00: to be heard by Thursday 14:00. */
    String served() {
        String reference = authorised();
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(SERVED));
        return reference;
    }

    /** The complaint has two clauses and is filed. */
    void filed(String reference, String at) {
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        desk.as("legal").submits("draftClause", reference, Entries.draftClause("NOCONTACT", true));
        desk.as("legal").submits("draftClause", reference, Entries.draftClause("NOABUSE", false));
        desk.as("legal").submits("considerConflicts", reference, Entries.considerConflicts());
        desk.as("legal").submits("fileApplication", reference, Entries.fileApplication(at));
    }

    /** The hearing is listed for Wednesday at 10:00, in time, and the respondent told. */
    String listed() {
        String reference = served();
        desk.clockAt("2026-06-09T15:00");
        filed(reference, "2026-06-09T14:30");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:50"));
        desk.waitUntil("2026-06-10T11:00");
        return reference;
    }

    /** The order is made on Wednesday at 10:30 until 9 June 2027. */
    String made(Object... changes) {
        String reference = listed();
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", "2027-06-09"), changes));
        desk.settle();
        return reference;
    }
}
