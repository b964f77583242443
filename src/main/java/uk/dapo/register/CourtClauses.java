package uk.dapo.register;

import org.springframework.stereotype.Component;
import uk.dapo.document.LeakGuard;

/** Words a clause of an order, drafted or made, from the catalogue; its free part may not give a secret place away. */
@Component
public class CourtClauses {

    private final Catalogue catalogue;
    private final Cases cases;
    private final People people;
    private final Places places;

    CourtClauses(Catalogue catalogue, Cases cases, People people, Places places) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.people = people;
        this.places = places;
    }

    /**
     * @param key the first letters of the form's questions: {@code clause} asks clauseCode, clauseMetres, clausePlace, clauseDetail
     * @throws Refusal naming what is missing, or that a secret place is named
     */
    public Clause word(int number, String key, Work work, Answers answers) {
        String detail = answers.text(key + "Detail").orElse(null);
        if (detail != null && LeakGuard.givesAway(detail, places.secrets(work.caseReference()))) {
            throw new Refusal("Details", "they name a place the respondent is not recorded to know, and the respondent will read the order.",
                    "Describe it without saying where it is.");
        }
        String protectedPerson = people.find(cases.get(work.caseReference()).protectedPersonId()).orElseThrow().name();
        return catalogue.word(number, answers.required(key + "Code"), work.caseReference(), protectedPerson,
                answers.number(key + "Metres").orElse(null), answers.text(key + "Place").map(Long::valueOf).orElse(null), detail);
    }
}
