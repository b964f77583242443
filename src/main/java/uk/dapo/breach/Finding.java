package uk.dapo.breach;

/** What a court found that keeps another from punishing the same behaviour (s.39(3)-(4)). */
public enum Finding {
    /** Convicted of the offence of s.39 or s.43: not punishable as a contempt of court any more. */
    CONVICTED("convicted of the offence", "s.39(3)"),
    /** Punished as a contempt of court: may not be convicted any more. */
    CONTEMPT("punished as a contempt of court", "s.39(4)");

    private final String words;
    private final String section;

    Finding(String words, String section) {
        this.words = words;
        this.section = section;
    }

    String words() {
        return words;
    }

    /** The provision by which this finding keeps the other from being made. */
    String section() {
        return section;
    }
}
