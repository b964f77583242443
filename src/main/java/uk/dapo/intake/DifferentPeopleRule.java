package uk.dapo.intake;

import java.util.Optional;
import java.util.Set;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Names;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** The respondent and the protected person are two people, though they may share a name: abuse is of another person (s.1(2)). */
class DifferentPeopleRule implements FormRule {

    private final String form;

    DifferentPeopleRule(String form) {
        this.form = form;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Optional<String> pncId = answers.text("respondentPncId");
        boolean sameRecord = pncId.isPresent() && pncId.equals(answers.text("protectedPersonPncId"));
        boolean sameNameAndBirth = words(answers, "respondentName").equals(words(answers, "protectedPersonName"))
                && answers.day("respondentDateOfBirth").equals(answers.day("protectedPersonDateOfBirth"));
        if (sameRecord || sameNameAndBirth) {
            throw new Refusal("Protected person's full name", "the respondent and the protected person have the same name and date of birth, as if they were one person.",
                    "Enter the two different people; if they share both, add a middle name or an initial.");
        }
    }

    private static Set<String> words(Answers answers, String name) {
        return Set.copyOf(Names.words(answers.required(name)));
    }
}
