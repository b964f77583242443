package uk.dapo.engine;

import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/**
 * A rule about one form that a single field cannot carry. It is asked after the fields are found valid and before
 * anything is kept, while the officer still has the form.
 */
public interface FormRule {

    /** The id of the form, which is also the id of the task or start event. */
    String form();

    /** @throws Refusal with every reason, each naming field, rule and remedy */
    void check(Submission submission);
}
