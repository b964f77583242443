package uk.dapo.message;

import uk.dapo.access.Role;

/** What an alert says, and all it says. {@code limit} is in words, or null. */
record Alert(String key, String caseReference, String subject, String limit, Role asked, Role reached) {

    String title() {
        return subject + " (" + caseReference + ")";
    }

    String text() {
        StringBuilder text = new StringBuilder("Case: ").append(caseReference).append('\n').append(subject).append('\n');
        if (limit != null) {
            text.append("Limit: ").append(limit).append('\n');
        }
        text.append("For: ").append(reached.title()).append('\n');
        if (asked != reached) {
            text.append("Nobody is on duty as ").append(asked.title().toLowerCase(java.util.Locale.UK)).append(": it comes to you.\n");
        }
        return text.append("\nLook in Tasklist under \"My team's tasks\".\n").toString();
    }

    /** All of it that a text holds. */
    String brief() {
        return title() + (limit == null ? "" : ". Limit: " + limit) + ". Look in Tasklist.";
    }
}
