package uk.dapo.notice;

import java.util.LinkedHashMap;
import java.util.Map;

/** The optional terms of a notice: a closed list (s.23). The draft form asks for each by one question. */
final class NoticeTerms {

    /** Question of the form {@code draftNotice} to the code of the term. */
    static final Map<String, String> BY_QUESTION = new LinkedHashMap<>();

    static {
        BY_QUESTION.put("termNoContact", "NOCONTACT");
        BY_QUESTION.put("termStayAway", "DISTANCE");
        BY_QUESTION.put("termNoEvict", "NOEVICT");
        BY_QUESTION.put("termNoEnter", "NOENTER");
        BY_QUESTION.put("termLeave", "LEAVE");
    }

    private NoticeTerms() {
    }
}
