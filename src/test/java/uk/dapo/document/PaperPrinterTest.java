package uk.dapo.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.dapo.document.Papers.term;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperPrinterTest {

    private static final String NUMBER = "DAPN-2026-000123/N/1";
    private static final float MILLIMETRE = 72 / 25.4f;

    /** Where the name of the respondent stands on the first page of a notice, in points from its top left. */
    private static final Rectangle NAME = new Rectangle(195, 153, 200, 21);
    private static final PaperFonts FONTS = new PaperFonts("");

    private final PaperPrinter printer = new PaperPrinter(FONTS, Papers.CLOCK);

    private byte[] print(Paper paper) {
        return printer.print(paper, NUMBER).pdf();
    }

    private String textOf(Paper paper) {
        return Pdf.text(print(paper));
    }

    // ---- what the Act says a notice must state ----------------------------------------------------------

    @Test
    void theNoticeStatesTheGroundsAndTheBeliefBehindThem() {
        assertThat(textOf(Papers.notice()))
                .contains("reasonable grounds for believing that you have been abusive towards Maria Kowalska")
                .contains("necessary to protect them from domestic abuse, or the risk of domestic abuse, by you")
                .contains("On Friday 31 July 2026 you pushed Maria Kowalska against a door")
                .contains("Officers saw bruising to her left arm.");
    }

    @Test
    void theNoticeStatesThatAConstableMayArrestWithoutWarrant() {
        assertThat(textOf(Papers.notice())).contains("A constable may arrest you without a warrant if they have "
                + "reasonable grounds for believing that you are in breach of this notice.");
    }

    @Test
    void theNoticeStatesThatTheApplicationIsHeardWithin48HoursAndThatAHearingNoticeComes() {
        assertThat(textOf(Papers.notice()))
                .contains("The police will apply to a magistrates’ court for a domestic abuse protection order against you. "
                        + "The application will be heard within 48 hours of the time this notice was given to you. "
                        + "Sundays, Christmas Day, Good Friday and bank holidays do not count towards the 48 hours.")
                .contains("You will be given a notice of the hearing");
    }

    @Test
    void theNoticeStatesThatItLastsUntilTheApplicationIsDecidedOrWithdrawn() {
        assertThat(textOf(Papers.notice())).contains("This notice continues until the court has decided the application, "
                + "or the application is withdrawn. It does not end after 48 hours.");
    }

    @Test
    void theNoticeStatesWhatAnOrderMayContain() {
        assertThat(textOf(Papers.notice()))
                .contains("A magistrates’ court may put into a domestic abuse protection order whatever it considers "
                        + "necessary to protect Maria Kowalska from domestic abuse or the risk of it.")
                .contains("forbid you to contact them")
                .contains("within a stated distance of the place where they live, or of other places")
                .contains("forbid you to enter it, or require you to leave it")
                .contains("a programme about your behaviour")
                .contains("electronic tag, for up to 12 months");
    }

    @Test
    void theNoticeAsksForAnAddressForTheHearing() {
        assertThat(textOf(Papers.notice()))
                .contains("must ask you for an address where the notice of the hearing can be given to you")
                .contains("If you do not give an address, the court may go ahead without you.")
                .contains("Address for the notice of the hearing, or “refused”");
    }

    @Test
    void theTermsAreNumberedWithTheCoreProhibitionFirst() {
        assertThat(textOf(Papers.notice()))
                .containsSubsequence("1. What you must and must not do",
                        "1. You must not be abusive towards Maria Kowalska.",
                        "2. You must not contact Maria Kowalska in any way",
                        "3. You must not come within 100 metres",
                        "4. You must not make Maria Kowalska leave",
                        "5. You must not enter",
                        "6. You must leave",
                        "2. Why you have been given this notice");
    }

    @Test
    void theFirstPageCarriesWhatTheRespondentMustKnowAtOnce() {
        assertThat(Pdf.textOfPage(print(Papers.notice()), 1))
                .contains("This notice is given to Jonathan Peter Smith", "29 February 1988",
                        "This notice protects Maria Kowalska", "you can be arrested without a warrant",
                        "6. You must leave 14 Example Road, Croydon, at once.");
    }

    @Test
    void theNoticeNamesTheOfficerTheTimeAndTheContactPoint() {
        assertThat(textOf(Papers.notice()))
                .contains("Inspector Alexandra Okafor, collar number 4471SN, Metropolitan Police")
                .contains("Saturday 1 August 2026 at 17:05")
                .contains("Questions about this notice: Domestic abuse team, Croydon Police Station, 101");
    }

    // ---- record of service ------------------------------------------------------------------------------

    @Test
    void theRecordStatesPersonTimePlaceServerAnswerAndLimitOnOnePage() {
        byte[] record = print(Papers.serviceRecord());
        assertThat(Pdf.pages(record)).isEqualTo(1);
        assertThat(Pdf.text(record))
                .contains("Given to Jonathan Peter Smith", "When Saturday 1 August 2026 at 18:10",
                        "In person, by a constable (section 25(3))", "Where Croydon Police Station",
                        "PC Priya Patel, collar number 1234SN, Metropolitan Police", "BWV-2026-08-01-1234",
                        "Interpreter None needed", "The respondent refused to give an address",
                        "must be heard by Tuesday 4 August 2026 at 18:10.",
                        "section 25(5) does not apply", "I hold the office of constable.");
    }

    @Test
    void theRecordStatesTheAddressGivenAndThatTheCommandingOfficerWasTold() {
        assertThat(textOf(Papers.serviceRecord(ServicePlace.knownToRespondent("14 Example Road, Croydon"),
                HearingAddress.given("Flat 2, 9 Sample Street, Sutton"),
                CommandingOfficer.contacted("Lt Col J Brown told by telephone on 1 August 2026 at 18:40"))))
                .contains("14 Example Road, Croydon (a place the respondent knows)")
                .contains("Address given Flat 2, 9 Sample Street, Sutton")
                .contains("Lt Col J Brown told by telephone")
                .doesNotContain("refused", "does not apply");
    }

    // ---- form -------------------------------------------------------------------------------------------

    @Test
    void everyPageCarriesTheDocumentNumberAndPageXOfY() {
        byte[] notice = print(Papers.notice());
        int pages = Pdf.pages(notice);
        for (int page = 1; page <= pages; page++) {
            assertThat(Pdf.textOfPage(notice, page).replace('\u00a0', ' '))
                    .containsPattern(NUMBER + "\\s*·\\s*page " + page + " of " + pages);
        }
    }

    @Test
    void theMetadataHasTitleAndLanguageAndNamesNoPerson() {
        byte[] notice = print(Papers.notice());
        PDDocumentInformation info = Pdf.look(notice, d -> d.getDocumentInformation());
        assertThat(info.getTitle()).isEqualTo("Domestic abuse protection notice DAPN-2026-000123");
        assertThat(info.getAuthor()).isNull();
        assertThat(info.getCreator()).isNull();
        assertThat(info.getKeywords()).isNull();
        assertThat(info.getCreationDate().toInstant()).isEqualTo("2026-08-01T17:20:00Z");
        String language = Pdf.look(notice, d -> d.getDocumentCatalog().getLanguage());
        assertThat(language).isEqualTo("en-GB");
        assertThat(xmp(notice))
                .contains("<xmp:CreateDate>2026-08-01T17:20:00Z</xmp:CreateDate>")
                .doesNotContain("Smith", "Kowalska", "Okafor", "dc:creator");
    }

    @Test
    void thePaperIsTaggedForScreenReadersAndKeepable() {
        byte[] notice = print(Papers.notice());
        assertThat(xmp(notice)).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
                "<pdfuaid:part>1</pdfuaid:part>");
        Pdf.check(notice, document -> {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            // The tab key follows the structure, as PDF/UA asks.
            assertThat(document.getPages())
                    .allMatch(page -> COSName.S.equals(page.getCOSObject().getCOSName(COSName.getPDFName("Tabs"))));
        });
    }

    @Test
    void everyFontIsEmbedded() {
        Pdf.check(print(Papers.notice()), document -> {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        });
    }

    @Test
    void thePageIsA4AndTheTextLargeEnoughToRead() {
        byte[] notice = print(Papers.notice());
        PDRectangle page = Pdf.look(notice, d -> d.getPage(0).getMediaBox());
        assertThat(page.getWidth()).isBetween(595f, 596f);
        assertThat(page.getHeight()).isBetween(841f, 843f);
        assertThat(Pdf.glyphs(notice)).allMatch(glyph -> glyph.getFontSizeInPt() >= 9.9f);
    }

    @Test
    void theSamePaperAtTheSameTimeGivesTheSameBytes() {
        PaperPrinter another = new PaperPrinter(new PaperFonts(""), Papers.CLOCK);
        assertThat(print(Papers.notice())).isEqualTo(another.print(Papers.notice(), NUMBER).pdf());
    }

    @Test
    void aMovedClockMovesTheDateOfThePaper() {
        PaperPrinter tomorrow = new PaperPrinter(new PaperFonts(""), Clock.offset(Papers.CLOCK, Duration.ofDays(1)));
        assertThat(Pdf.look(tomorrow.print(Papers.notice(), NUMBER).pdf(), d -> d.getDocumentInformation())
                .getCreationDate().toInstant()).isEqualTo("2026-08-02T17:20:00Z");
    }

    @Test
    void theTemplateVersionIsAFingerprintOfTheTemplate() {
        String notice = printer.print(Papers.notice(), NUMBER).templateVersion();
        assertThat(notice).matches("[0-9a-f]{12}")
                .isEqualTo(printer.print(Papers.noticeTo("Someone Else"), NUMBER).templateVersion())
                .isNotEqualTo(printer.print(Papers.serviceRecord(), NUMBER).templateVersion());
    }

    @Test
    void aScreenReaderHearsTheNoticeInItsOrder() {
        String aloud = Pdf.readAloud(print(Papers.notice()));
        assertThat(aloud).containsSubsequence("Domestic abuse protection notice", "This notice is given to",
                "Jonathan Peter Smith", "You must obey this notice", "1. What you must and must not do",
                "1.", "You must not be abusive towards Maria Kowalska.", "2.", "You must not contact",
                "2. Why you have been given this notice", "3. If you break this notice", "4. The court hearing",
                "heard within", "48 hours", "5. How long this notice lasts", "6. What the court may put in an order",
                "7. Who authorised this notice", "8. Questions and help", "Constable’s signature");
        // The line along the top of each page is not read out again and again.
        assertThat(aloud).doesNotContain("page 1 of", NUMBER);
    }

    // ---- hostile and unusual text -----------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script>",
            "{{x}} ${T(java.lang.Runtime)} [[${number}]] *{x} #{x} __${7*7}__",
            "&lt;b&gt; &amp;amp; &nbsp; ]]> <!-- -->",
            "\"O'Neill\" <a href='http://127.0.0.1/'>x</a>",
            "</td></tr></table><img src=\"file:///etc/passwd\"/>",
            "url(http://127.0.0.1/) ; DROP TABLE document; --"})
    void hostileTextPrintsLiterally(String name) {
        // A reader may take a gap between two letters for a space, so spaces are left out of the comparison.
        assertThat(textOf(Papers.noticeTo(name)).replace(" ", ""))
                .contains(("This notice is given to " + name + " Date of birth").replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ωμέγα Παπαδόπουλος", "Дмитрий Щербаков", "José Ñuñez-Łódź", "Nguyễn Thị Ánh", "Çağla Şahin",
            "Արամ Խաչատրյան", "გიორგი ბერიძე", "Siân Llŷr", "Ọláyínká", "ʻŌiwi",
            "张伟", "習近平", "佐藤 さくら", "渡邊 タナカ", "አበበ ብቂላ", "ᏣᎳᎩ"})
    void namesInOtherAlphabetsPrint(String name) {
        assertThat(textOf(Papers.noticeTo(name))).contains(name).doesNotContain("[U+");
    }

    @Test
    void aLetterAndItsAccentPrintAsOneHoweverTheyWereTyped() {
        assertThat(textOf(Papers.noticeTo("Jose\u0301 Nguye\u0302\u0303n"))).contains("José Nguyễn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد", "سارة", "علي", "پریسا", "ירושלים", "לאה"})
    void arabicPersianAndHebrewNamesReadBackAsTheyWereWritten(String name) {
        assertThat(Normalizer.normalize(textOf(Papers.noticeTo(name)), Normalizer.Form.NFKC)).contains(name)
                .doesNotContain("[U+");
    }

    /** Their letters join, stack and change places: a drawing shows them as they are written, and its alternative text says them. */
    @ParameterizedTest
    @ValueSource(strings = {"कृष्णमूर्ति", "প্রিয়াঙ্কা", "ਸਿੰਘ", "કૃષ્ણ", "ஸ்ரீ", "కృష్ణ", "ಕೃಷ್ಣ", "മലയാളം", "ක්\u200Dරිෂ්ණ", "ที่นี่", "ສົມຊາຍ", "ܡܪܝܡ", "ދިވެހި"})
    void wordsWhoseLettersJoinAreDrawnAndReadAloud(String name) throws IOException {
        byte[] notice = print(Papers.noticeTo(name + " Smith"));
        assertThat(Pdf.alternatives(notice)).contains(name);
        assertThat(Pdf.text(notice)).contains("This notice is given to Smith").doesNotContain("[U+");
        assertThat(printer.canShow(name)).isTrue();
        assertThat(Pdf.ink(notice, NAME)).as("a drawing stands in the row of the name").isGreaterThan(Pdf.ink(print(Papers.noticeTo("Smith")), NAME));
        keep("script-" + name.codePointAt(0), notice);
    }

    @Test
    void aCharacterNoFontHasIsShownByItsNumberAndNotLost() {
        assertThat(textOf(Papers.noticeTo("김민 Kim Min"))).contains("[U+AE40][U+BBFC] Kim Min")
                .contains("A character this paper cannot show is given by its number");
        assertThat(textOf(Papers.notice())).doesNotContain("its number in the Unicode standard");
        assertThat(printer.canShow("김민")).isFalse();
        assertThat(printer.canShow("Jose\u0301 Ñuñez محمد")).isTrue();
    }

    @Test
    void controlsHalvesOfPairsAndMarksWithoutALetterBreakNothing() {
        assertThat(textOf(Papers.noticeTo("\u0338A\u0000B\u0007C\uD800D\uFFFFE\u200DF\u00ADG")))
                .contains("[U+0000]B[U+0007]C[U+D800]D[U+FFFF]E");
    }

    @Test
    void aNameCannotTurnTheRestOfThePaperAround() {
        assertThat(textOf(Papers.noticeTo("Smith\u202Ederetla\u202C"))).contains("Smithderetla");
    }

    @Test
    void textWithoutASpaceWrapsAndStaysInsideTheMargins() {
        byte[] notice = print(Papers.notice("N".repeat(2_000), "W".repeat(2_000), "م".repeat(2_000) + "x".repeat(2_000),
                List.of(term(NoticeTerm.NOABUSE, "Z".repeat(2_000)))));
        assertThat(Pdf.glyphs(notice)).isNotEmpty().allMatch(PaperPrinterTest::isInsideTheMargins);
        assertThat(Pdf.text(notice).replace(" ", "")).contains("Z".repeat(500));
        assertThat(Pdf.pages(notice)).isLessThan(15);
    }

    @Test
    void everythingOnAnOrdinaryPaperStaysInsideTheMargins() {
        assertThat(Pdf.glyphs(print(Papers.notice()))).allMatch(PaperPrinterTest::isInsideTheMargins);
        assertThat(Pdf.glyphs(print(Papers.serviceRecord()))).allMatch(PaperPrinterTest::isInsideTheMargins);
    }

    /** Written out to be looked at: a paper that passes every test can still be ugly. */
    @Test
    void samplesAreWrittenOutToBeLookedAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("notice.pdf"), print(Papers.notice()));
        Files.write(folder.resolve("service-record.pdf"), print(Papers.serviceRecord()));
        Files.write(folder.resolve("notice-hostile.pdf"), print(Papers.notice(
                "<script> {{x}} Ωμέγα Дмитрий محمد عبد الله שלום 张伟 José Nguyễn", "W".repeat(300),
                "Long grounds. ".repeat(280), Papers.allSixTerms())));
    }

    private static boolean isInsideTheMargins(TextPosition glyph) {
        float left = 19 * MILLIMETRE;
        float right = glyph.getPageWidth() - left;
        float top = 10 * MILLIMETRE;
        float bottom = glyph.getPageHeight() - 15 * MILLIMETRE;
        return glyph.getXDirAdj() >= left && glyph.getXDirAdj() + glyph.getWidthDirAdj() <= right
                && glyph.getYDirAdj() >= top && glyph.getYDirAdj() <= bottom;
    }

    /** Where somebody can look at it. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", name + ".pdf"), pdf);
    }

    private static String xmp(byte[] pdf) {
        return Pdf.look(pdf, d -> new String(d.getDocumentCatalog().getMetadata().toByteArray(), UTF_8));
    }
}
