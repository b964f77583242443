package uk.dapo.victim;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.register.Answers;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Where the protected person can be reached, for whoever gave the reason in this process, and nobody else. */
@Component
class ReachFacts implements FactSource {

    private static final String REASON = "askWhereToReach";

    private final Submissions submissions;
    private final SafeContacts contacts;

    ReachFacts(Submissions submissions, SafeContacts contacts) {
        this.submissions = submissions;
        this.contacts = contacts;
    }

    @Override
    public Set<String> names() {
        return Set.of("whereToReach");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        Work work = new Work(reader.rootInstanceId(), reader.rootInstanceId(), reader.caseReference(), reader.instrumentReference(), null, reader.by());
        if (submissions.submitter(REASON, work).filter(reader.by()::equals).isEmpty()) {
            return "This is shown only to whoever gave the reason.";
        }
        Answers reason = submissions.get(REASON, work);
        String purpose = "to reach them: " + reason.required("reachPurpose");
        String way = contacts.find(reader.caseReference(), reader.by(), purpose).map(UpdateFacts::say).orElse("No safe way is recorded.");
        return way + "\n\n" + submissions.openWords(reader.caseReference(), "contact", reader.by(), purpose).entrySet().stream()
                .map(answer -> "**" + Facts.plain(answer.getKey()) + "** " + Facts.plain(answer.getValue()).replaceAll("\\s+", " ")).collect(Collectors.joining("\n\n"));
    }
}
