package uk.dapo.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Submissions;
import uk.dapo.register.TagAvailability;
import uk.dapo.register.Work;

/** What must be shown before the court is asked for the clause being drafted (ss.36-37). */
@Service
public class ClauseGates {

    /** What a tag depends on that nobody needs to type. {@code monitors} is the condition it stands beside, or null. */
    public record Tag(String monitors, Integer months, boolean availableAtHome, boolean availableAtPlaces) {
    }

    private final Submissions submissions;
    private final Applications applications;
    private final Clauses clauses;
    private final TagAvailability availability;

    ClauseGates(Submissions submissions, Applications applications, Clauses clauses, TagAvailability availability) {
        this.submissions = submissions;
        this.applications = applications;
        this.clauses = clauses;
        this.availability = availability;
    }

    /** Who the clause names to supervise it (s.36(2), 37(6)). */
    public Optional<String> responsiblePerson(Work work) {
        return Optional.ofNullable((String) applications.beingDrafted(work).parameters().get("responsiblePerson"));
    }

    /** What the tag being drafted monitors, for how long, and whether it can be had where it would be (s.37(5)). */
    public Tag tag(Work work) {
        Clause tag = applications.beingDrafted(work);
        Answers asked = submissions.get("checkTag", work);
        String monitors = clauses.of(work.instrumentReference(), Applications.DRAFT).stream()
                .filter(clause -> Integer.valueOf(clause.number()).equals(tag.parameters().get("linkedClause"))).map(Clause::code).findFirst().orElse(null);
        return new Tag(monitors, (Integer) tag.parameters().get("months"), availability.everywhere(tag.code(), List.of(asked.required("tagHomeArea"))),
                availability.everywhere(tag.code(), asked.list("tagPlaceAreas")));
    }
}
