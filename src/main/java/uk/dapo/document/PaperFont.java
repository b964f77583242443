package uk.dapo.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType font, read when the first character is looked for in it. */
final class PaperFont {

    private final Supplier<byte[]> source;
    private byte[] bytes;
    private CmapLookup glyphs;

    private PaperFont(Supplier<byte[]> source) {
        this.source = source;
    }

    static PaperFont bundled(String path) {
        return new PaperFont(() -> {
            try (InputStream in = PaperFont.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("The font " + path + " is not on the class path.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A font of the force's own: one that is none stops the start. */
    static PaperFont of(byte[] bytes) {
        PaperFont font = new PaperFont(() -> bytes);
        font.has(' ');
        return font;
    }

    synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = source.get();
        }
        return bytes;
    }

    synchronized boolean has(int codePoint) {
        if (glyphs == null) {
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes()))) {
                glyphs = parsed.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("A font in dapo.document.fonts is no TrueType font a paper can embed.", e);
            }
        }
        return glyphs.getGlyphId(codePoint) != 0;
    }
}
