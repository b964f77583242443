package uk.dapo.document;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The provision a notice may contain: the prohibition on being abusive (Domestic Abuse Act 2021 s.22(2)) and
 * the closed list of s.23. A tag, a programme, a curfew or a workplace belongs in an order, never in a notice.
 */
public enum NoticeTerm {

    NOABUSE("not to be abusive", "s.22(2)"),
    NOCONTACT("not to contact the protected person", "s.23"),
    DISTANCE("not to come within a stated distance of premises where the protected person lives", "s.23"),
    NOEVICT("not to evict or exclude the protected person from the shared home", "s.23"),
    NOENTER("not to enter the shared home", "s.23"),
    LEAVE("to leave the shared home", "s.23");

    private final String meaning;
    private final String section;

    NoticeTerm(String meaning, String section) {
        this.meaning = meaning;
        this.section = section;
    }

    public String meaning() {
        return meaning;
    }

    /** The provision of the Act that allows the term. */
    public String section() {
        return section;
    }

    /**
     * The term a code stands for.
     *
     * @throws IllegalArgumentException if a notice may not contain it, saying what it may contain
     */
    public static NoticeTerm of(String code) {
        return Arrays.stream(values()).filter(term -> term.name().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A notice may not contain “" + code + "”. Sections 22(2) and 23 allow only: "
                                + Arrays.stream(values()).map(term -> term + " (" + term.meaning + ")")
                                        .collect(Collectors.joining(", "))
                                + ". Anything else has to be asked of the court in an order."));
    }
}
