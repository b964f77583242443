package uk.dapo.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A domestic abuse protection notice, in writing (Domestic Abuse Act 2021 s.25(1)).
 *
 * <p>The statements of s.25(2)(b) to (e) are the template's: they are the same for everyone. What differs
 * from person to person is here: the grounds (s.25(2)(a)) and the terms (ss.22(2), 23).
 *
 * @param contactPoint where the respondent can ask about the notice: never a place or number of the protected person
 */
public record NoticePaper(
        String noticeNumber,
        String respondent,
        LocalDate dateOfBirth,
        String protectedPerson,
        String grounds,
        List<Term> terms,
        Officer authorisedBy,
        Instant authorisedAt,
        String force,
        String contactPoint) implements Paper {

    /** The grounds must be readable by the person they are given to, and short enough to be read. */
    public static final int LONGEST_GROUNDS = 4_000;

    /**
     * One term as it is worded for this respondent.
     *
     * @param code the name of a {@link NoticeTerm}
     */
    public record Term(String code, String wording) {

        public Term {
            code = NoticeTerm.of(code).name();
            wording = Wording.required(wording, "the wording of the term " + code);
        }
    }

    public NoticePaper {
        noticeNumber = Wording.required(noticeNumber, "the notice's number", 60);
        respondent = Wording.required(respondent, "the name of the person the notice is given to");
        dateOfBirth = Wording.known(dateOfBirth, "the respondent's date of birth");
        protectedPerson = Wording.required(protectedPerson, "the name of the person it protects");
        grounds = Wording.required(grounds, "the grounds (section 25(2)(a))", LONGEST_GROUNDS);
        terms = inOrder(Wording.known(terms, "its terms"));
        authorisedBy = Wording.known(authorisedBy, "the officer who gives it (section 22(1))");
        authorisedAt = Wording.known(authorisedAt, "the time it was authorised");
        force = Wording.required(force, "the police force");
        contactPoint = Wording.required(contactPoint, "a contact point");
    }

    /** The prohibition on being abusive comes first, whatever was chosen first; the rest keep their order. */
    private static List<Term> inOrder(List<Term> terms) {
        long core = terms.stream().filter(NoticePaper::isCore).count();
        if (core != 1) {
            throw new IllegalArgumentException(core == 0
                    ? "A notice must prohibit being abusive: add NOABUSE (section 22(2))."
                    : "NOABUSE stands in a notice once (section 22(2)).");
        }
        return terms.stream().sorted(Comparator.comparing(term -> !isCore(term))).toList();
    }

    private static boolean isCore(Term term) {
        return NoticeTerm.NOABUSE.name().equals(term.code());
    }

    /** The grounds as they were written, paragraph by paragraph. */
    public List<String> groundsByParagraph() {
        return grounds.lines().filter(line -> !line.isBlank()).toList();
    }

    @Override
    public PaperKind kind() {
        return PaperKind.NOTICE;
    }

    @Override
    public String title() {
        return "Domestic abuse protection notice " + noticeNumber;
    }
}
