package uk.dapo.variation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who must be heard before an order is varied or discharged (s.44(4)-(5), (7)). */
@Component
class MustBeHeard {

    /** Somebody who must be heard: the choice on the forms, and why. */
    record Who(String choice, String label, String section) {
    }

    /** Those who must be heard and are not among these. */
    List<Who> missing(Variations.Row row, List<String> heard) {
        List<Who> must = new ArrayList<>();
        if (row.hearProtectedPerson()) {
            must.add(new Who("protectedPerson", "the protected person", "s.44(5)"));
        }
        if (Boolean.TRUE.equals(row.chiefOfficerWishes())) {
            must.add(new Who("chiefOfficer", "the chief officer, who wishes to be heard,", "s.44(4)"));
        }
        if (!row.withoutNotice()) {
            must.add(new Who("respondent", "the respondent", "s.44(7)"));
        }
        return must.stream().filter(who -> !heard.contains(who.choice())).toList();
    }
}
