package uk.dapo.register;

import uk.dapo.document.Paper;
import uk.dapo.document.PaperKind;

/** A phase's paper of one kind, put together from the register as it stands. */
public interface PaperSource {

    PaperKind kind();

    /** What the paper says for this piece of work. */
    Paper paper(Work work);
}
