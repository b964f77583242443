package uk.dapo.victim;

import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What is recorded outside the run of a case: a safe way, or that somebody is asked for feedback. Takes it up in its case. */
@Service
public class Contacts {

    private final Submissions submissions;
    private final CaseSearch cases;
    private final Invitations invitations;

    Contacts(Submissions submissions, CaseSearch cases, Invitations invitations) {
        this.submissions = submissions;
        this.cases = cases;
        this.invitations = invitations;
    }

    /** The case that the first form of a process names; what it answered counts there from now on. */
    public CaseFile takeUp(Work work) {
        CaseFile file = cases.file("Case", submissions.all(work).required("contactCase"), work.by());
        submissions.belongTo(work, file.reference(), null);
        return file;
    }

    /** Opens the invitation; gives its number. */
    public long invite(Work work, String area) {
        Answers asked = submissions.get("inviteFeedback", work);
        return invitations.invite(asked.required("contactKind"), area, asked.text("inviteLanguage").orElse("en"), work.rootInstanceId());
    }
}
