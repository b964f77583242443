package uk.dapo.document;

import java.util.Optional;

/** The kinds of file that are taken as evidence, told by their content and never by their name. */
public enum FileKind {

    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private static final int[] PDF_BEGINS = {'%', 'P', 'D', 'F', '-'};
    private static final int[] JPEG_BEGINS = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG_BEGINS = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int[] ZIP_BEGINS = {'P', 'K', 3, 4};

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file name. */
    public String ending() {
        return ending;
    }

    /** The kind a file begins as; whether it is one to its end is {@link FileCheck}'s to say. */
    static Optional<FileKind> of(byte[] content) {
        return begins(content, PDF_BEGINS) ? Optional.of(PDF) : begins(content, JPEG_BEGINS) ? Optional.of(JPEG)
                : begins(content, PNG_BEGINS) ? Optional.of(PNG) : begins(content, ZIP_BEGINS) ? Optional.of(DOCX) : Optional.empty();
    }

    /** The kind that has this media type. */
    public static FileKind ofMediaType(String mediaType) {
        return java.util.Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst().orElseThrow();
    }

    private static boolean begins(byte[] content, int[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
