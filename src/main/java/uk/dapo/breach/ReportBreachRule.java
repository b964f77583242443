package uk.dapo.breach;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Cases;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A report says what was broken, by reference or name; what it names was in force when it happened, even if it has ended since. */
@Component
class ReportBreachRule implements FormRule {

    private static final String FIELD = "Case, notice or order";

    private final BrokenSearch search;
    private final Instruments instruments;
    private final Cases cases;

    ReportBreachRule(BrokenSearch search, Instruments instruments, Cases cases) {
        this.search = search;
        this.instruments = instruments;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "reportBreach";
    }

    @Override
    public void check(Submission submission) {
        Answers report = submission.answers();
        Optional<String> reference = report.text("brokenReference");
        if (reference.isEmpty() && report.text("respondentKnownAs").isEmpty()) {
            throw new Refusal(FIELD, "neither a reference nor a name is given.", "Enter the reference, or the respondent's name.");
        }
        if (reference.isPresent()) {
            named(reference.get());
            inForce(reference.get(), search.named(reference, report), report.instant("breachAt").orElseThrow());
        }
    }

    private void named(String reference) {
        Optional<Instrument> instrument = instruments.find(reference);
        if (instrument.isEmpty() && cases.find(reference).isEmpty()) {
            throw new Refusal(FIELD, "is not on the register.", "Check the reference, or leave it empty and search by the respondent's name.");
        }
        if (instrument.filter(each -> each.kind() != Instrument.Kind.NOTICE && each.kind() != Instrument.Kind.ORDER).isPresent()) {
            throw new Refusal(FIELD, "is neither a notice nor an order: only these are broken (ss.26, 39).", "Give the reference of the case, the notice or the order.");
        }
    }

    private static void inForce(String reference, List<InForceThen.Span> spans, Instant at) {
        if (spans.isEmpty()) {
            throw new Refusal(FIELD, "has no notice that was given and no order that was made.",
                    "What was done may be an offence in itself: deal with it as such (s.24 PACE).");
        }
        if (spans.stream().anyMatch(span -> span.covers(at))) {
            return;
        }
        InForceThen.Span first = spans.stream().min(Comparator.comparing(InForceThen.Span::from)).orElseThrow();
        boolean before = at.isBefore(first.from());
        InForceThen.Span near = before ? first : spans.get(spans.size() - 1);
        throw new Refusal("When did it happen?", before ? "is before %s was %s (%s).".formatted(near.reference(),
                near.kind() == Instrument.Kind.NOTICE ? "given" : "made", LondonTime.say(LondonTime.atLondon(near.from())))
                : "nothing was in force then: %s ended %s.".formatted(near.reference(), LondonTime.say(LondonTime.atLondon(near.until()))),
                "Check the time. Nothing that was not in force can be broken; an offence in itself is dealt with as such (s.24 PACE).");
    }
}
