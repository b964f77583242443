package uk.dapo.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a file that somebody sends, as far as it takes to say that it is what it looks like and does nothing by itself. */
public final class FileCheck {

    /** What was found: a kind and its text, which pictures have none of; or why the file is not taken. */
    public record Found(FileKind kind, Optional<String> text, String fault) {

        private static Found fault(String fault) {
            return new Found(null, Optional.empty(), fault);
        }
    }

    private static final long LARGEST_PICTURE = 100_000_000;
    /** A small file that unpacks to more is an attack. */
    private static final int LARGEST_UNPACKED = 60_000_000;
    private static final String TOO_MUCH = "unpacks to more than a document holds";
    private static final int MOST_PARTS = 2_000;
    private static final Set<String> ACTIVE = Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA");

    private FileCheck() {
    }

    /** Looks through a file. */
    public static Found look(byte[] content) {
        if (content.length == 0) {
            return Found.fault("is empty");
        }
        Optional<FileKind> kind = FileKind.of(content);
        if (kind.isEmpty()) {
            return Found.fault("is no PDF, JPEG, PNG or Word document (.docx), whatever its name says");
        }
        try {
            return switch (kind.get()) {
                case PDF -> pdf(content);
                case DOCX -> docx(content);
                default -> picture(content, kind.get());
            };
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Found.fault("cannot be read: it is damaged, locked or not what it begins as");
        }
    }

    private static Found pdf(byte[] content) throws IOException {
        if (Unpacking.isTooMuch(content)) {
            return Found.fault(TOO_MUCH);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                return Found.fault("is locked or has no page");
            }
            if (document.getDocument().getXrefTable().keySet().stream().map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .anyMatch(object -> object instanceof org.apache.pdfbox.cos.COSDictionary dictionary && isActive(dictionary))) {
                return Found.fault("holds a program or another file");
            }
            return new Found(FileKind.PDF, Optional.of(new PDFTextStripper().getText(document)), null);
        }
    }

    private static boolean isActive(org.apache.pdfbox.cos.COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTIVE::contains)
                || dictionary.getNameAsString(COSName.S) != null && ACTIVE.contains(dictionary.getNameAsString(COSName.S))
                || dictionary.getNameAsString(COSName.TYPE) != null && ACTIVE.contains(dictionary.getNameAsString(COSName.TYPE))
                || dictionary.getDictionaryObject(COSName.AA) instanceof org.apache.pdfbox.cos.COSDictionary actions && isActive(actions)
                || dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof org.apache.pdfbox.cos.COSDictionary action && isActive(action);
    }

    private static Found docx(byte[] content) throws IOException {
        Set<String> parts = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(LARGEST_UNPACKED + 1);
                unpacked += part.length;
                if (unpacked > LARGEST_UNPACKED || parts.size() > MOST_PARTS) {
                    return Found.fault(TOO_MUCH);
                }
                parts.add(entry.getName());
                if (entry.getName().endsWith(".xml") && entry.getName().startsWith("word/")) {
                    // runs of one word are split over elements: only ends of paragraphs are spaces
                    text.append(new String(part, StandardCharsets.UTF_8).replaceAll("</w:p>|<w:(br|tab|cr)[^>]*>", " ").replaceAll("<[^>]*>", "")).append('\n');
                }
            }
        }
        if (!parts.contains("[Content_Types].xml") || !parts.contains("word/document.xml")) {
            return Found.fault("is an archive and no Word document (.docx)");
        }
        if (parts.stream().anyMatch(name -> name.endsWith(".bin") || name.contains("/embeddings/") || name.contains("/activeX/"))) {
            return Found.fault("holds a macro or another file");
        }
        return new Found(FileKind.DOCX, Optional.of(text.toString()), null);
    }

    private static Found picture(byte[] content, FileKind kind) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Found.fault("is a picture that cannot be read");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST_PICTURE) {
                return Found.fault("is a picture of more than 100 million points");
            }
            return new Found(kind, Optional.empty(), null);
        }
    }
}
