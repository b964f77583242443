package uk.dapo.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts every paper is printed with, all embedded. DejaVu covers Latin, Greek, Cyrillic, Armenian,
 * Georgian, Arabic and Hebrew. A force that meets names in other scripts puts TrueType fonts for them
 * (Noto Sans SC, Noto Sans Ethiopic) in the folder {@code dapo.document.fonts}, the same on every node.
 */
@Component
public class PaperFonts {

    /** The family the style sheet names. */
    static final String FAMILY = "Paper";

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    private final byte[] regular = bundled("DejaVuSansCondensed.ttf");
    private final byte[] bold = bundled("DejaVuSansCondensed-Bold.ttf");
    private final List<byte[]> fallbacks = new ArrayList<>();
    private final List<CmapLookup> coverage = new ArrayList<>();

    /** The bundled fonts, and whatever {@code folder} holds; a blank folder means none. */
    public PaperFonts(@Value("${dapo.document.fonts:}") String folder) {
        fallbacks.add(bundled("DejaVuSans.ttf"));
        if (!folder.isBlank()) {
            fallbacks.addAll(inFolder(Path.of(folder)));
        }
        // The main family is left out on purpose: its bold weight lacks glyphs its regular weight has, and
        // what counts as printable has to be printable in a heading too. The fallbacks serve every weight.
        fallbacks.forEach(font -> coverage.add(glyphs(font)));
    }

    /** Whether a paper can show this character. */
    boolean cover(int codePoint) {
        return coverage.stream().anyMatch(glyphs -> glyphs.getGlyphId(codePoint) != 0);
    }

    void registerWith(PdfRendererBuilder builder) {
        builder.useFont(supply(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(supply(bold), FAMILY, 700, FontStyle.NORMAL, true);
        for (int i = 0; i < fallbacks.size(); i++) {
            builder.useFont(supply(fallbacks.get(i)), FAMILY + " fallback " + i, 400, FontStyle.NORMAL, true,
                    EnumSet.of(FSFontUseCase.FALLBACK_PRE));
        }
    }

    private static FSSupplier<InputStream> supply(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] bundled(String file) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(DEJAVU + file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is not on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their names, so that every node chooses the same font for a character. */
    private static List<byte[]> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> fonts = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().toLowerCase().endsWith(".ttf")).sorted().toList()) {
                fonts.add(Files.readAllBytes(file));
            }
            return fonts;
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts in dapo.document.fonts (" + folder + ") cannot be read.", e);
        }
    }

    private static CmapLookup glyphs(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("A font in dapo.document.fonts is no TrueType font a paper can embed.", e);
        }
    }
}
