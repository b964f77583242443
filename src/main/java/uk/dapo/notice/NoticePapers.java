package uk.dapo.notice;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.dapo.access.Officers;
import uk.dapo.document.CommandingOfficer;
import uk.dapo.document.Documents;
import uk.dapo.document.HearingAddress;
import uk.dapo.document.NoticePaper;
import uk.dapo.document.Officer;
import uk.dapo.document.ServicePlace;
import uk.dapo.document.ServiceRecordPaper;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Clauses;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.Places;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The two papers of a notice: the notice itself (s.25(1)-(2)) and the record of its personal service (s.25(3)-(4)). */
@Service
public class NoticePapers {

    private static final String CONTACT = "Ring 101 and quote the number of this notice.";

    private final Documents documents;
    private final Submissions submissions;
    private final Notices notices;
    private final Clauses clauses;
    private final Cases cases;
    private final People people;
    private final Places places;
    private final Officers officers;

    NoticePapers(Documents documents, Submissions submissions, Notices notices, Clauses clauses, Cases cases, People people, Places places, Officers officers) {
        this.documents = documents;
        this.submissions = submissions;
        this.notices = notices;
        this.clauses = clauses;
        this.cases = cases;
        this.people = people;
        this.places = places;
        this.officers = officers;
    }

    public void printNotice(Work work) {
        CaseFile file = cases.get(work.caseReference());
        Person respondent = people.find(file.respondentId()).orElseThrow();
        Instant decidedAt = notices.decidedAt(work.instrumentReference());
        Officer inspector = named(submissions.submitter("decideNotice", work).orElseThrow(), decidedAt);
        List<NoticePaper.Term> terms = clauses.latest(work.instrumentReference()).stream()
                .map(clause -> new NoticePaper.Term(clause.code(), clause.wording())).toList();
        keep(work, new NoticePaper(work.instrumentReference(), respondent.name(), respondent.dateOfBirth(),
                people.find(file.protectedPersonId()).orElseThrow().name(), submissions.get("draftNotice", work).required("grounds"), terms,
                inspector, decidedAt, inspector.force(), CONTACT));
    }

    public void printServiceRecord(Work work) {
        Answers service = submissions.get("serveNotice", work);
        Instant servedAt = service.instant("servedAt").orElseThrow();
        String server = submissions.submitter("serveNotice", work).orElseThrow();
        keep(work, new ServiceRecordPaper(work.instrumentReference(), people.find(cases.get(work.caseReference()).respondentId()).orElseThrow().name(),
                servedAt, named(server, servedAt), officers.find(server).orElseThrow().constable(),
                ServicePlace.knownToRespondent(service.required("serviceLocation")),
                service.is("addressGiven", "given") ? HearingAddress.given(service.required("hearingAddress")) : HearingAddress.refused(),
                service.text("bodyWornVideo").orElse(""), service.is("interpreterUsed") ? "An interpreter was used" : "",
                service.is("commandingOfficerTold") ? CommandingOfficer.contacted("The commanding officer was told.") : CommandingOfficer.notRequired(),
                notices.hearingLimit(work)));
    }

    private void keep(Work work, uk.dapo.document.Paper paper) {
        documents.store(paper, work.caseReference(), work.instrumentReference(), places.secrets(work.caseReference()), work.by());
    }

    private Officer named(String username, Instant at) {
        uk.dapo.access.Officer officer = officers.find(username).orElseThrow();
        return new Officer(officer.name(), officer.rankAt(at).label(), officer.collarNumber(), officer.force());
    }
}
