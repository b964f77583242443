package uk.dapo.notice;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** What the inspector wants changed in a draft they returned; nothing on a first draft. */
@Component
class ReturnedDraft implements FactSource {

    private final Submissions submissions;

    ReturnedDraft(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Set<String> names() {
        return Set.of("returnedForChange");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return Optional.ofNullable(submissions.shown(reader.rootInstanceId(), reader.instrumentReference()).get("returnReason"))
                .map(Submission.Shown::text).map(Facts::plain).map(reason -> "**The inspector returned it. What to change:** " + reason).orElse("");
    }
}
