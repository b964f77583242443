package uk.dapo.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** What the manager sees before confirming: the change, and each clock it would move, before and after. */
@Component
class CalendarFacts implements FactSource {

    private final BankHolidayProposals proposals;
    private final Clock clock;

    CalendarFacts(BankHolidayProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("calendarChange", "calendarPreview");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return proposals.find(reader.rootInstanceId()).map(proposal -> name.equals("calendarChange") ? change(proposal) : preview(proposal)).orElse("");
    }

    private static String change(BankHolidayProposals.Proposal proposal) {
        return "**%s: %s** (%s)\n\nSource: %s".formatted(LondonTime.day(proposal.day()),
                proposal.added() ? "becomes a bank holiday" : "is no longer a bank holiday", Facts.plain(proposal.name()), Facts.plain(proposal.source()));
    }

    private String preview(BankHolidayProposals.Proposal proposal) {
        List<Map<String, Object>> moves = proposals.moves(proposal.preview());
        String again = proposal.previews() > 1
                ? "**The clocks have changed since this was last shown, so nothing was done. This is how it stands now.**\n\n" : "";
        String count = "**%d of %d running clocks would move.**".formatted(moves.size(), proposals.lookedAt(proposal.preview()));
        return again + count + "\n\n" + moves.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Map<String, Object> move) {
        Instant before = Instant.parse(move.get("before").toString());
        Instant after = Instant.parse(move.get("after").toString());
        Instant now = clock.instant();
        String effect = after.isBefore(now) ? before.isBefore(now) ? "" : " (**over at once**)" : before.isBefore(now) ? " (**had passed, is again to come**)" : "";
        return "- **%s**, %s, %s: from %s **to %s**%s".formatted(move.get("case"), move.get("instrument"),
                ClockKind.byId(move.get("kind").toString()).map(ClockKind::label).orElseThrow(),
                say(before), say(after), effect);
    }

    private static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }
}
