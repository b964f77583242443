package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.dapo.document.Documents;
import uk.dapo.document.PaperKind;
import uk.dapo.document.StoredDocument;
import uk.dapo.register.PaperPress;
import uk.dapo.register.Work;

/** The papers of a case say what the register says, and nothing the respondent must not read. */
@CaseTest
@Import(Desk.class)
class CasePapersTest {

    private static final java.nio.file.Path LOOKED_AT = java.nio.file.Path.of("target", "papers");

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PaperPress press;
    @Autowired
    Documents documents;
    @Autowired
    uk.dapo.register.Places places;
    @Autowired
    TransactionTemplate transaction;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyPaperOfAnOrderSaysWhatTheRegisterSays() throws IOException {
        String reference = path.made();
        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T10:45"));
        desk.clockAt("2026-06-11T09:00");
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-11T08:30"));

        assertThat(text(PaperKind.COMPLAINT, reference, "APPLICATION")).contains("Croydon Magistrates", "pushed her against the kitchen door",
                "Statement of the officer in the case", "Tuesday 9 June 2026", "A hearsay notice is served");
        assertThat(text(PaperKind.DRAFT_ORDER, reference, "APPLICATION")).contains("You must not contact Vera Protected", "Twelve months", "section 41");
        assertThat(text(PaperKind.HEARING_NOTICE, reference, "APPLICATION")).contains("Croydon Magistrates", "Wednesday 10 June 2026", "10:00", "legal aid");
        assertThat(text(PaperKind.ORDER, reference, "ORDER")).contains("You must not contact Vera Protected", "until the end of 9 June 2027").doesNotContain("without notice");
        assertThat(text(PaperKind.FORBIDS, reference, "ORDER")).contains("You must not contact Vera Protected", "Weekends count", "9 June 2027");
        assertThat(text(PaperKind.ORDER_SERVICE, reference, "ORDER")).contains("Told in court", "copy handed over by the usher", "10:45", "Priya Nair");
        assertThat(text(PaperKind.ACKNOWLEDGEMENT, reference, "ORDER")).contains("ACK-77", "Croydon Police Station", "2 Other Street", "08:30");
        assertThat(text(PaperKind.LEAFLET, reference, "ORDER")).contains("You must not contact Vera Protected", "999", "0808 2000 247");
        assertThat(text(PaperKind.CHRONOLOGY, reference, "ORDER")).contains("Case opened", "Form submitted: serve notice", "Helen Marsh")
                .doesNotContain("Confidential opened");
    }

    @Test
    void eachPaperAppearsInTheCaseByItself() {
        String reference = path.made();
        desk.settle();
        assertThat(printed(reference)).contains("NOTICE", "COMPLAINT", "DRAFT_ORDER", "HEARING_NOTICE", "ORDER", "FORBIDS", "LEAFLET").doesNotContain("ORDER_SERVICE");
        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T10:45"));
        desk.settle();
        assertThat(printed(reference)).contains("ORDER_SERVICE").doesNotHaveDuplicates();
        assertThat(desk.running(reference)).as("nothing of the printing is left").doesNotContain("papers");
        assertThat(desk.as("offenderManager").opens("recordNotification", reference)).as("no form waits for a printer").isNotNull();
    }

    @Test
    void aPaperThatWouldGiveASecretAwayIsNotPrintedUntilItIsPutRight() {
        String reference = path.served();
        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        desk.as("legal").submits("draftClause", reference, Entries.draftClause("NOCONTACT", false));
        desk.as("legal").submits("considerConflicts", reference, Entries.considerConflicts());
        transaction.execute(status -> places.secret(reference, "OTHER", "Croydon Magistrates Court", "officer"));
        desk.as("legal").submits("fileApplication", reference, Entries.fileApplication("2026-06-09T14:01"));
        desk.settle();

        assertThat(printed(reference)).containsOnly("NOTICE", "SERVICE_RECORD");
        assertThat(desk.openForms(reference)).as("the case goes on").contains("listHearing", "clearPaper");
        assertThat(jdbc.sql("select count(*) from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_ where e.business_key_ = ?").param(reference)
                .query(Integer.class).single()).isZero();
        transaction.execute(status -> places.known(reference, "OTHER", "Croydon Magistrates Court", "a court", "officer"));
        desk.as("dapoTeam").submits("clearPaper", reference, java.util.Map.of("printAgain", "again", "clearNote", "It is a court, and he knows it."));
        desk.settle();
        assertThat(printed(reference)).contains("COMPLAINT", "DRAFT_ORDER");
    }

    private java.util.List<String> printed(String reference) {
        return jdbc.sql("select kind from register.document where case_reference = ? order by id").param(reference).query(String.class).list();
    }

    @Test
    void whatWasPrintedBeforeStaysWhenItIsPrintedAnew() {
        String reference = path.made();
        StoredDocument first = print(PaperKind.FORBIDS, reference, "ORDER");
        desk.clockAt("2026-06-12T09:00");
        StoredDocument second = print(PaperKind.FORBIDS, reference, "ORDER");

        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(documents.find(first.id()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.supersededBy()).isEqualTo(second.id());
            assertThat(kept.sha256()).isEqualTo(first.sha256());
        });
    }

    /** The longest answers the forms take, a name that is not Latin, and a word without an end: every paper stays within its margins and loses nothing. */
    @Test
    void longAnswersAndNamesInOtherScriptsBreakNoLayout() throws IOException {
        String grounds = ("He pushed her against the door and said प्रिया 张伟 would pay for it. " + "w".repeat(300) + " ").repeat(12).substring(0, 4_000).strip();
        String words = "The respondent shall keep away from the applicant, her home and her work. ".repeat(26).strip();
        RoutePath routes = new RoutePath(desk, jdbc);
        String reference = path.drafted(but(Entries.reportAbuse(), "respondentName", "प्रिया कृष्णमूर्ति 张伟 Smith-Featherstonehaugh"), Entries.recordReport(), but(Entries.draftNotice(), "grounds", grounds));
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, but(Entries.serveNotice(Path.SERVED), "serviceLocation", "Croydon custody suite ".repeat(9).strip()));
        desk.clockAt("2026-06-09T15:00");
        path.filed(reference, "2026-06-09T14:30");
        desk.settle();
        String order = routes.started("officer", "application-victim", RouteEntries.victim("ordered"));
        desk.as("dapoTeam").submits("recordCourtOrder", order, RouteEntries.courtOrder("croydon-family", RoutePath.reference(), "2026-06-08T12:00", "2027-06-07"));
        desk.as("dapoTeam").submits("recordCourtClause", order, RouteEntries.courtClause("OTHER", words, true));
        desk.as("dapoTeam").submits("recordCourtClause", order, RouteEntries.courtClause("NOCONTACT", words, false));
        routes.compared(order);
        desk.as("constable").submits("serveOrder", order, but(Entries.serveOrder("2026-06-09T14:50"), "orderServiceMethod", "byCourt", "orderServiceNote", words));
        BreachPath breach = new BreachPath(desk, jdbc);
        String broken = breach.reported(order, but(BreachEntries.reportBreach(order, "2026-06-09T14:55"), "breachAccount", words), "1");
        desk.as("constable").submits("recordArrest", breach.root(broken), BreachEntries.arrested("2026-06-09T14:56", "PACE24"));
        desk.as("officer").submits("decideCharge", breach.root(broken), BreachEntries.charged("2026-06-09T14:57", "s39"));
        assertThat(breach.files(broken)).hasSize(1);
        transaction.execute(status -> press.print(PaperKind.CHRONOLOGY, new Work("none", "none", reference, null, null, "legal")));

        for (String each : new String[] {reference, order}) {
            for (StoredDocument paper : documents.list(each)) {
                byte[] pdf = documents.content(paper.id()).orElseThrow();
                Files.createDirectories(LOOKED_AT);
                Files.write(LOOKED_AT.resolve("long-" + paper.kind().name().toLowerCase() + ".pdf"), pdf);
                assertThat(outside(pdf)).as("letters outside the margins of %s", paper.title()).isEmpty();
                String said = squeezed(pdf);
                if (paper.kind() == PaperKind.NOTICE || paper.kind() == PaperKind.COMPLAINT) {
                    // what is drawn is no text: see PaperPrinterTest
                    assertThat(said).contains(grounds.replaceAll("\\s+|[\\p{IsDevanagari}]", ""));
                }
                if (paper.kind() == PaperKind.ORDER || paper.kind() == PaperKind.ORDER_SERVICE || paper.kind() == PaperKind.BREACH_FILE) {
                    assertThat(said).contains(words.replaceAll("\\s+", ""));
                }
            }
        }
        assertThat(documents.list(order)).extracting(StoredDocument::kind).contains(PaperKind.ORDER, PaperKind.FORBIDS, PaperKind.LEAFLET, PaperKind.ORDER_SERVICE, PaperKind.BREACH_FILE);
    }

    /** Page and letter of what stands outside the margins or the page. */
    private static java.util.List<String> outside(byte[] pdf) throws IOException {
        java.util.List<String> outside = new java.util.ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    if (letter.getXDirAdj() < 50 || letter.getXDirAdj() + letter.getWidthDirAdj() > letter.getPageWidth() - 50 || letter.getYDirAdj() > letter.getPageHeight() - 40 || letter.getYDirAdj() < 30) {
                        outside.add(getCurrentPageNo() + " " + letter.getUnicode());
                    }
                }
            }.getText(document);
        }
        return outside;
    }

    /** The text of a paper without spaces and without the line along the top of its pages. */
    private static String squeezed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    if (letter.getYDirAdj() > 68) {
                        super.processTextPosition(letter);
                    }
                }
            }.getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void groundsThatNameASecretPlaceAreRefusedWhileTheOfficerHasTheForm() {
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon CR0 8YY", "protectedPersonAddress", "77 Hidden Lane, Purley CR8 1ZZ",
                "protectedPersonPhone", "020 7946 0999"));
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        String grounds = Entries.draftNotice().get("grounds").toString();

        for (String leak : new String[] {" He found her at 77 hidden ln.", " Near CR81ZZ.", " He rang +44 20 7946 0999."}) {
            assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "grounds", grounds + leak,
                    "termNoEvict", false, "termNoEnter", false, "termLeave", false)))
                    .hasMessageContaining("Grounds: names a place or contact the respondent is not recorded to know").hasMessageNotContaining("Hidden");
        }
        assertThat(desk.openForms(reference)).containsExactly("draftNotice");
    }

    private String text(PaperKind kind, String reference, String instrument) throws IOException {
        StoredDocument stored = print(kind, reference, instrument);
        byte[] pdf = documents.content(stored.id()).orElseThrow();
        Files.createDirectories(LOOKED_AT);
        Files.write(LOOKED_AT.resolve(kind.name().toLowerCase() + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private StoredDocument print(PaperKind kind, String reference, String instrument) {
        String own = jdbc.sql("select reference from register.instrument where case_reference = ? and kind = ?").params(reference, instrument)
                .query(String.class).single();
        return transaction.execute(status -> press.print(kind, new Work("none", "none", reference, own, null, "legal")));
    }
}
