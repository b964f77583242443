package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.GlyphVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ShapedTextTest {

    private final ShapedText shaped = new PaperFonts("").shaped();

    @ParameterizedTest
    @ValueSource(strings = {"कि", "কি", "ਕਿ", "கெ", "കെ", "කෙ"})
    void aVowelThatIsWrittenBeforeItsConsonantStandsBeforeIt(String syllable) {
        assertThat(shaped.shape(syllable).getGlyphCode(1)).isEqualTo(shaped.shape(syllable.substring(0, 1)).getGlyphCode(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ক্ষ", "क्ष", "க்ஷ"})
    void lettersThatAreWrittenAsOneAreOne(String letters) {
        GlyphVector glyphs = shaped.shape(letters);
        long drawn = java.util.stream.IntStream.range(0, glyphs.getNumGlyphs()).filter(glyph -> glyphs.getGlyphVisualBounds(glyph).getBounds2D().getWidth() > 0).count();
        assertThat(drawn).isLessThan(letters.length());
    }

    @Test
    void whatIsReadFromTheRightBeginsThere() {
        assertThat(shaped.shape("ܡܪܝܡ").getGlyphCharIndex(0)).isEqualTo(3);
    }

    @Test
    void onlySuchWordsBecomeDrawingsAndATitleStaysText() {
        Document page = Xhtml.parse("<html><head><title>प्रिया</title></head><body><p>to प्रिया शर्मा, Smith (محمد 张伟)</p></body></html>");
        shaped.in(page);
        assertThat(page.getElementsByTagName("object").getLength()).isEqualTo(2);
        assertThat(Xhtml.textOf(page)).isEqualTo("प्रिया\nto  , Smith (محمد 张伟)");
    }
}
