package uk.dapo.document;

/**
 * A paper as printed.
 *
 * @param pdf PDF/A for keeping and PDF/UA for reading aloud, in one file
 * @param templateVersion fingerprint of the template it was printed from
 * @param text everything the paper says, as it was written and as a reader would take it out of the PDF
 */
public record PrintedPaper(byte[] pdf, String templateVersion, String text) {
}
