package uk.dapo.register;

/** Whether somebody may see a case. The rule stands in one place, with what is known of people at work. */
public interface Visibility {

    /** What somebody is told who wants to see a case. */
    enum Sight {
        OPEN(""),
        OTHER_AREA("This case belongs to another area. Start \"Open a case that is not yours\" and say why: it opens for you at once."),
        RESTRICTED("This case is restricted to named people. If it cannot wait for one of them, start \"Open a case that is not yours\" and say why: "
                + "it opens for you at once, and managers are told."),
        NO_CASES("People of your role see no cases.");

        private final String refusal;

        Sight(String refusal) {
            this.refusal = refusal;
        }

        /** Why not, and what to do; empty when it is open. */
        public String refusal() {
            return refusal;
        }
    }

    /** Whether this person may see this case now. What the system does by itself is always open to it. */
    Sight of(String username, String caseReference);

    /** Whether a case is open to this person beyond what their role and area would give: they are named for it, or it was opened to them for a reason. */
    boolean admitted(String username, String caseReference);
}
