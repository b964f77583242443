package uk.dapo.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints a {@link Paper}: template to XHTML to PDF/UA (read aloud by a screen reader) and PDF/A (readable in
 * twenty years), with its fonts inside. The same paper at the same time gives the same bytes.
 */
@Component
public class PaperPrinter {

    private final PaperFonts fonts;
    private final Clock clock;
    private final Glyphs glyphs;
    private final PaperTemplates templates = new PaperTemplates();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public PaperPrinter(PaperFonts fonts, Clock clock) {
        this.fonts = fonts;
        this.clock = clock;
        this.glyphs = new Glyphs(fonts::cover);
        // The library logs each step of each paper at a level that is on by default.
        XRLog.setLoggingEnabled(false);
    }

    /** The paper as PDF, under its document number. */
    public PrintedPaper print(Paper paper, String number) {
        Document page = Xhtml.parse(templates.fill(paper, number, false));
        String written = Xhtml.textOf(page);
        if (!glyphs.shows(written)) {
            page = Xhtml.parse(templates.fill(paper, number, true));
        }
        Xhtml.eachText(page, glyphs::printable);
        fonts.shaped().in(page);
        try {
            byte[] pdf = pdf(page, number);
            return new PrintedPaper(pdf, templates.versionOf(paper.kind()), written + "\n" + textOf(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException("The paper " + number + " could not be printed.", e);
        }
    }

    /** Whether every character of the text can be shown; where not, the paper shows the character's number. */
    public boolean canShow(String text) {
        return glyphs.shows(text);
    }

    private byte[] pdf(Document page, String number) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .withProducer("DAPO lifecycle system")
                .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .useObjectDrawerFactory(fonts.shaped())
                .withW3cDocument(page, null);
        fonts.registerWith(builder, Xhtml.textOf(page));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            PdfStamp.dated(document, clock.instant(), number);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        }
    }
}
