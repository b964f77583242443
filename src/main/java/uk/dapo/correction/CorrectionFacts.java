package uk.dapo.correction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.Work;

/** What the second person sees: the recorded value, the right one, why, and what would move. */
@Component
class CorrectionFacts implements FactSource {

    private final Corrections corrections;
    private final Officers officers;

    CorrectionFacts(Corrections corrections, Officers officers) {
        this.corrections = corrections;
        this.officers = officers;
    }

    @Override
    public Set<String> names() {
        return Set.of("correctionSummary", "correctionEffects");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        Work work = new Work(reader.rootInstanceId(), null, reader.caseReference(), null, null, reader.by());
        Corrections.Asked asked = corrections.asked(work);
        if (name.equals("correctionSummary")) {
            return "**%s**%s\n\nRecorded: %s\n\n**Right: %s**\n\nAsked by %s: %s".formatted(asked.fact().label(),
                    asked.subject().instrument() == null ? "" : ", " + asked.subject().instrument(), asked.fact().say(asked.recorded()),
                    asked.fact().say(asked.right()), Facts.plain(named(corrections.askedBy(work).orElseThrow())), Facts.plain(asked.answers().required("correctionReason")));
        }
        List<String> effects = asked.fact().effects(asked.subject(), asked.right());
        return effects.isEmpty() ? "Nothing hangs on it." : effects.stream().map(effect -> "- " + effect).collect(Collectors.joining("\n"));
    }

    private String named(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }
}
