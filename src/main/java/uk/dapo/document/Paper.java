package uk.dapo.document;

/** What a paper says, before it is laid out. A paper that breaks a rule of the Act cannot be made. */
public sealed interface Paper permits NoticePaper, ServiceRecordPaper, RegisterPaper {

    PaperKind kind();

    /**
     * The paper's title, which a screen reader announces and a file list shows. It names the instrument and
     * never a person, since titles are seen where papers are not opened.
     */
    String title();
}
