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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts every paper is printed with, all embedded, all free. DejaVu has Latin, Greek, Cyrillic, Armenian, Georgian, Arabic and
 * Hebrew; Kurinto the scripts of South Asia, Thai, Lao, Ethiopic, Syriac and more; Noto Chinese and Japanese. A force
 * that meets names in other scripts (Korean, Burmese, Khmer, Tibetan) puts TrueType fonts for them in the folder {@code dapo.document.fonts},
 * the same on every node. A font that no character of a paper needs is not even read: they are large.
 */
@Component
public class PaperFonts {

    /** The family the style sheet names. */
    static final String FAMILY = "Paper";

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    private final PaperFont regular = PaperFont.bundled(DEJAVU + "DejaVuSansCondensed.ttf");
    private final PaperFont bold = PaperFont.bundled(DEJAVU + "DejaVuSansCondensed-Bold.ttf");
    private final PaperFont southAsian = PaperFont.bundled("/fonts/ttf/Kurinto/KurintoSans-Rg.ttf");
    // The main family is left out on purpose: its bold weight lacks glyphs its regular weight has, and
    // what counts as printable has to be printable in a heading too. The fallbacks serve every weight.
    private final List<PaperFont> fallbacks = new ArrayList<>(List.of(PaperFont.bundled(DEJAVU + "DejaVuSans.ttf"), southAsian,
            PaperFont.bundled("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")));
    private final ShapedText shaped = new ShapedText(southAsian);

    /** The bundled fonts, and whatever {@code folder} holds; a blank folder means none. */
    public PaperFonts(@Value("${dapo.document.fonts:}") String folder) {
        if (!folder.isBlank()) {
            fallbacks.addAll(inFolder(Path.of(folder)));
        }
    }

    /** Whether a paper can show this character. */
    boolean cover(int codePoint) {
        return fallbacks.stream().anyMatch(font -> font.has(codePoint));
    }

    /** What draws the words of scripts whose letters change their shapes and places. */
    ShapedText shaped() {
        return shaped;
    }

    /** Registers the fonts that this text needs. */
    void registerWith(PdfRendererBuilder builder, String text) {
        builder.useFont(supply(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(supply(bold), FAMILY, 700, FontStyle.NORMAL, true);
        Set<PaperFont> needed = text.codePoints().filter(c -> c > ' ').distinct().boxed().flatMap(c -> fallbacks.stream().filter(font -> font.has(c)).findFirst().stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < fallbacks.size(); i++) {
            if (needed.contains(fallbacks.get(i))) {
                builder.useFont(supply(fallbacks.get(i)), FAMILY + " fallback " + i, 400, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.FALLBACK_PRE));
            }
        }
    }

    private static FSSupplier<InputStream> supply(PaperFont font) {
        return () -> new ByteArrayInputStream(font.bytes());
    }

    /** In the order of their names, so that every node chooses the same font for a character. */
    private static List<PaperFont> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<PaperFont> fonts = new ArrayList<>();
            for (Path file : files.filter(f -> f.getFileName().toString().toLowerCase().endsWith(".ttf")).sorted().toList()) {
                fonts.add(PaperFont.of(Files.readAllBytes(file)));
            }
            return fonts;
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts in dapo.document.fonts (" + folder + ") cannot be read.", e);
        }
    }
}
