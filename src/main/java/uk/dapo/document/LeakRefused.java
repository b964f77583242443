package uk.dapo.document;

/**
 * A paper that would have told the respondent's side a confidential place or contact of the protected person.
 * Its message names the paper and never the secret: messages end in logs and on screens.
 */
public class LeakRefused extends RuntimeException {

    LeakRefused(Paper paper) {
        super(paper.title() + " was not printed: it names a confidential place or contact of the protected person, "
                + "and the respondent's side may read it. Word the grounds and terms without it, or record that the "
                + "respondent knows the place.");
    }
}
