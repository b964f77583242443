package uk.dapo.correction;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal;

/** Finds what somebody means by a reference: a case, or one of its notices, applications, orders and breaches. */
@Component
class References {

    static final String FIELD = "Case, notice, application or order";

    private final Cases cases;
    private final Instruments instruments;

    References(Cases cases, Instruments instruments) {
        this.cases = cases;
        this.instruments = instruments;
    }

    CaseFile file(String reference) {
        return cases.find(reference).or(() -> instruments.find(reference).map(Instrument::caseReference).map(cases::get))
                .orElseThrow(() -> new Refusal(FIELD, "is not on the register.", "Copy the reference from the case."));
    }

    /** The one instrument of a kind that has the fact: of the case, or of the line of the instrument that was named. */
    String one(String reference, Instrument.Kind kind, String fact, Predicate<String> has) {
        Optional<Instrument> named = instruments.find(reference);
        List<String> candidates = named.map(instrument -> instruments.family(instrument.reference()))
                .orElseGet(() -> instruments.of(reference).stream().map(Instrument::reference).toList()).stream()
                .filter(each -> instruments.get(each).kind() == kind).filter(has).toList();
        // who names the notice itself means that one
        if (named.filter(instrument -> candidates.contains(instrument.reference())).isPresent()) {
            return reference;
        }
        if (candidates.isEmpty()) {
            throw new Refusal(FIELD, "has no such fact on record: " + fact + ".", "Check the reference, or what was recorded wrongly.");
        }
        if (candidates.size() > 1) {
            throw new Refusal(FIELD, "has several: " + String.join(", ", candidates.stream().sorted().toList()) + ".", "Give the reference of the one that is meant.");
        }
        return candidates.get(0);
    }
}
