package uk.dapo.variation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.Decisions;
import uk.dapo.register.Clause;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderChange;
import uk.dapo.register.OrderChanges;
import uk.dapo.register.OrderHistory;

/** What stands on the forms of a change: the law of it, the order as it would stand, and every version the order had. */
@Component
class VariationFacts implements FactSource {

    private static final Map<String, String> ASKED_BY = Map.of("police", "our own force", "otherForce", "another police force", "protectedPerson", "the protected person",
            "respondent", "the respondent", "originalApplicant", "whoever applied for the order", "court", "the court itself");
    private static final Map<String, String> REASONS = Map.of("yearlyReview", "the yearly review", "tagImpossible", "the tag cannot be fitted", "tagEnding", "monitoring comes to its end",
            "orderEnding", "the order comes to its end", "repeatBreach", "repeated breaches");
    private static final Map<String, String> EFFECTS = Map.of("add", "add a requirement", "extend", "extend or tighten one", "soften", "remove or soften one",
            "conditionGone", "take out one whose condition is gone", "discharge", "end the order");

    private final Variations variations;
    private final Changes changes;
    private final OrderChanges orderChanges;
    private final Appeals appeals;
    private final VaryLaw law;
    private final OrderHistory history;
    private final Instruments instruments;

    VariationFacts(Variations variations, Changes changes, OrderChanges orderChanges, Appeals appeals, VaryLaw law, OrderHistory history, Instruments instruments) {
        this.variations = variations;
        this.changes = changes;
        this.orderChanges = orderChanges;
        this.appeals = appeals;
        this.law = law;
        this.history = history;
        this.instruments = instruments;
    }

    @Override
    public Set<String> names() {
        return Set.of("variationGuide", "changedOrder", "orderChange", "orderVersions", "appealGuide");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        String reference = reader.instrumentReference();
        return switch (name) {
            case "variationGuide" -> variations.nearest(reference).map(this::guide).orElse("");
            case "changedOrder" -> changes.recorded(reference).map(change -> list(orderChanges.changed(change.id()))).orElse("");
            case "orderChange" -> changes.recorded(reference).map(VariationFacts::say).orElse("");
            case "appealGuide" -> appeals.against(reference).map(decision -> guide(decision, reference)).orElse("");
            default -> order(reference).map(order -> history.versions(order).stream().map(version -> "%s, since %s".formatted(Facts.plain(version.cause()),
                    LondonTime.sayStart(LondonTime.atLondon(version.from())))).collect(Collectors.joining("\n- ", "- ", ""))).orElse("");
        };
    }

    private String guide(Variations.Row row) {
        if (row.effect() == null) {
            return "**%s: proposed because of %s.**".formatted(row.reference(), Facts.plain(REASONS.getOrDefault(row.proposedBecause(), row.proposedBecause())));
        }
        Decisions.Row test = law.test(row.orderReference(), row.applicant(), row.effect(), row.withoutNotice());
        return "**%s: %s asks to %s%s.**\n\n%s\n\n%s\n\n**Must be heard:** any chief officer concerned who wishes (s.44(4))%s%s.".formatted(row.reference(), ASKED_BY.get(row.applicant()),
                EFFECTS.get(row.effect()), row.withoutNotice() ? ", without notice to the respondent" : "", test.text("sentence"), law.court(row.orderReference()).text("sentence"),
                test.is("hearProtectedPerson") ? "; **the protected person** (s.44(5))" : "", row.withoutNotice() ? "" : "; the respondent");
    }

    private String guide(Appeals.Decision decision, String appeal) {
        return "**%s: against %s%s, of %s.** The order stays in force meanwhile.%s".formatted(appeal, decision.instrument().reference(),
                decision.kind().equals("refusal") ? ", refused" : "", LondonTime.say(LondonTime.atLondon(decision.decidedAt())),
                appeals.limit(appeal).map(limit -> "\n\n" + limit.explanation() + " " + limit.section()).orElse(""));
    }

    private static String say(OrderChange change) {
        return "**%s by the court on %s**%s%s".formatted(change.outcome().equals("varied") ? "Varied" : "Discharged", LondonTime.say(LondonTime.atLondon(change.decidedAt())),
                change.onNotice() ? "" : ", without notice to the respondent", switch (change.term()) {
                    case "UNTIL_DATE" -> "; now until the end of " + LondonTime.day(change.untilDay());
                    case "UNTIL_EVENT" -> "; now until: " + Facts.plain(change.untilEvent());
                    case "FURTHER_ORDER" -> "; now until further order";
                    default -> "";
                });
    }

    private Optional<String> order(String reference) {
        return reference == null ? Optional.empty() : instruments.lineage(reference).stream().filter(each -> instruments.get(each).kind() == Instrument.Kind.ORDER).findFirst();
    }

    private static String list(List<Clause> clauses) {
        return clauses.stream().map(clause -> clause.number() + ". " + Facts.plain(clause.wording()) + (clause.until() == null ? ""
                : " *(until " + LondonTime.say(LondonTime.atLondon(clause.until())) + ")*")).collect(Collectors.joining("\n"));
    }
}
