package uk.dapo.visibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** What the reader of an opened case, and the manager who reviews it, are shown about the opening. */
@Component
class OpeningFacts implements FactSource {

    private static final Map<String, String> PURPOSES = Map.of("lookUp", "looked the person up", "danger", "somebody may be in danger now", "stop", "had somebody in front of them who may be bound by it",
            "related", "works on a related case", "cover", "covers for that area or for a colleague", "court", "a court or another agency asked", "oversight", "oversight, complaint or review",
            "breach", "reported a breach of it");

    private final Openings openings;

    OpeningFacts(Openings openings) {
        this.openings = openings;
    }

    @Override
    public Set<String> names() {
        return Set.of("openingSummary", "openingsOfCase", "openUntil");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        Optional<Opening> opening = openings.of(reader.rootInstanceId());
        return switch (name) {
            case "openUntil" -> opening.map(each -> "Open to you until **" + LondonTime.say(LondonTime.atLondon(each.untilAt())) + "**.").orElse("");
            case "openingSummary" -> opening.map(OpeningFacts::say).orElse("");
            default -> opening.map(each -> list(openings.ofCase(each.caseReference()).stream().filter(other -> other.id() != each.id()).toList())).orElse("");
        };
    }

    private static String list(List<Opening> openings) {
        return openings.isEmpty() ? "None." : openings.stream().map(each -> "- %s: %s (%s)".formatted(LondonTime.say(LondonTime.atLondon(each.openedAt())),
                Facts.plain(each.name()), PURPOSES.getOrDefault(each.purpose(), each.purpose()))).collect(Collectors.joining("\n"));
    }

    private static String say(Opening opening) {
        return "**%s** opened case **%s** (%s)%s on %s, until %s.\n\n**What for:** %s\n\n**In their words:** %s".formatted(Facts.plain(opening.name()), opening.caseReference(),
                Facts.plain(opening.area()), opening.glassBroken() ? ", which is restricted," : "", LondonTime.say(LondonTime.atLondon(opening.openedAt())),
                LondonTime.say(LondonTime.atLondon(opening.untilAt())), PURPOSES.getOrDefault(opening.purpose(), opening.purpose()), Facts.plain(opening.reason()));
    }
}
