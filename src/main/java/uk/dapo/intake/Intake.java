package uk.dapo.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.Places;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Finds or registers the two people of a report, opens their case, and keeps what was said about where they live. */
@Service
public class Intake {

    private static final String NEW = "new";

    private final Submissions submissions;
    private final People people;
    private final Cases cases;
    private final Places places;

    Intake(Submissions submissions, People people, Cases cases, Places places) {
        this.submissions = submissions;
        this.people = people;
        this.cases = cases;
        this.places = places;
    }

    /** Whether anyone on the register may be one of the two people of this report. */
    public boolean anyoneKnown(Work work) {
        Answers answers = submissions.all(work);
        return !alike(answers, "respondent").isEmpty() || !alike(answers, "protectedPerson").isEmpty();
    }

    /** Registers whoever is new and opens the case of the pair in an area; gives the case. */
    public CaseFile openCase(Work work, String area) {
        Answers answers = submissions.all(work);
        CaseFile file = cases.open(person(answers, "respondent", work.by()).id(), person(answers, "protectedPerson", work.by()).id(), area, work.by());
        submissions.belongTo(work, file.reference(), null);
        return file;
    }

    /**
     * Keeps the report's places with their status: a shared home is known to the respondent, who lives there; the protected
     * person's own home is secret.
     */
    public void recordPlaces(Work work) {
        Answers report = submissions.get("recordReport", work);
        cases.police(work.caseReference(), report.text("crimeReference").orElse(null), report.text("custodyReference").orElse(null));
        report.text("sharedHomeAddress").ifPresent(address ->
                places.known(work.caseReference(), "SHARED_HOME", address, "the respondent lives there", work.by()));
        report.text("respondentAddress").ifPresent(address ->
                places.known(work.caseReference(), "RESPONDENT_HOME", address, "the respondent's own address", work.by()));
        submissions.open("protectedPersonAddress", work, "kept as a secret place").ifPresent(address ->
                places.secret(work.caseReference(), "PROTECTED_HOME", address, work.by()));
        told("protectedPersonRefuge", "REFUGE", false, work);
        told("protectedPersonWorkplace", "WORKPLACE", report.is("workplaceKnown"), work);
        told("protectedPersonSchool", "SCHOOL", report.is("schoolKnown"), work);
        report.text("respondentAliases").ifPresent(aliases -> {
            for (String alias : aliases.split(",")) {
                if (!alias.isBlank()) {
                    people.addName(cases.get(work.caseReference()).respondentId(), alias);
                }
            }
        });
    }

    /** A place told in confidence is secret, unless the report says that the respondent knows it. */
    private void told(String field, String kind, boolean known, Work work) {
        submissions.open(field, work, known ? "kept as a place the respondent knows" : "kept as a secret place").ifPresent(address -> {
            if (known) {
                places.known(work.caseReference(), kind, address, "the report says that the respondent knows it", work.by());
            } else {
                places.secret(work.caseReference(), kind, address, work.by());
            }
        });
    }

    private java.util.List<Person> alike(Answers answers, String who) {
        return people.alike(answers.required(who + "Name"), answers.day(who + "DateOfBirth").orElseThrow(), answers.text(who + "PncId").orElse(null));
    }

    private Person person(Answers answers, String who, String by) {
        Optional<String> chosen = answers.text(who + "Choice").filter(choice -> !choice.equals(NEW));
        if (chosen.isPresent()) {
            return people.find(Long.parseLong(chosen.get())).orElseThrow();
        }
        LocalDate born = answers.day(who + "DateOfBirth").orElseThrow();
        return people.register(answers.required(who + "Name"), born, answers.text(who + "PncId").orElse(null), by);
    }
}
