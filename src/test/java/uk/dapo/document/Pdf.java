package uk.dapo.document;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a printed PDF the way a reader would. */
final class Pdf {

    private Pdf() {
    }

    interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    static <T> T look(byte[] pdf, Look<T> look) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Check {
        void of(PDDocument document) throws IOException;
    }

    static void check(byte[] pdf, Check check) {
        look(pdf, document -> {
            check.of(document);
            return null;
        });
    }

    /** The text with single spaces, as if it had no lines. */
    static String text(byte[] pdf) {
        return look(pdf, document -> asSeen().getText(document)).replaceAll("\\s+", " ");
    }

    static String textOfPage(byte[] pdf, int page) {
        return look(pdf, document -> {
            PDFTextStripper stripper = asSeen();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }).replaceAll("\\s+", " ");
    }

    private static PDFTextStripper asSeen() {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper;
    }

    /** The text in the order of the structure, which is what a screen reader reads aloud. */
    static String readAloud(byte[] pdf) {
        return look(pdf, document -> {
            Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = marked.computeIfAbsent(page, p -> new HashMap<>());
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    ofPage.merge(content.getMCID(), letters(content), String::concat);
                }
            }
            StringBuilder aloud = new StringBuilder();
            readKids(document.getDocumentCatalog().getStructureTreeRoot(), null, marked, aloud);
            return aloud.toString();
        }).replaceAll("\\s+", " ");
    }

    private static String letters(PDMarkedContent content) {
        StringBuilder letters = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                letters.append(letter.getUnicode());
            }
        }
        return letters.toString();
    }

    private static void readKids(PDStructureNode node, PDPage page, Map<PDPage, Map<Integer, String>> marked, StringBuilder aloud) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                readKids(element, element.getPage() == null ? page : element.getPage(), marked, aloud);
                aloud.append(' ');
            } else if (kid instanceof Integer mcid) {
                aloud.append(marked.get(page).getOrDefault(mcid, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage on = reference.getPage() == null ? page : reference.getPage();
                aloud.append(marked.get(on).getOrDefault(reference.getMCID(), ""));
            }
        }
    }

    /** The alternative texts of all drawings. */
    static List<String> alternatives(byte[] pdf) {
        return look(pdf, document -> {
            List<String> all = new ArrayList<>();
            alternatives(document.getDocumentCatalog().getStructureTreeRoot(), all);
            return all;
        });
    }

    private static void alternatives(PDStructureNode node, List<String> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    all.add(element.getAlternateDescription());
                }
                alternatives(element, all);
            }
        }
    }

    /** How many dots of an area of the first page are dark. */
    static long ink(byte[] pdf, Rectangle area) {
        return look(pdf, document -> {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 72).getSubimage(area.x, area.y, area.width, area.height);
            return IntStream.range(0, area.width * area.height).filter(dot -> (picture.getRGB(dot % area.width, dot / area.width) & 0xFF) < 128).count();
        });
    }

    static int pages(byte[] pdf) {
        return look(pdf, PDDocument::getNumberOfPages);
    }

    /** Every glyph of the paper with its place on its page. */
    static List<TextPosition> glyphs(byte[] pdf) {
        List<TextPosition> all = new ArrayList<>();
        look(pdf, document -> new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        }.getText(document));
        return all;
    }
}
