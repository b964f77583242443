package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFontsTest {

    /** In DejaVu Serif and in none of the fonts papers are printed with. */
    private static final int SERIF_ONLY = 0xF6D1;

    @Test
    void theBundledFontsCoverTheScriptsOfMostOfTheWorld() {
        PaperFonts fonts = new PaperFonts("");
        assertThat("AZaz09£€Éŵŷßłøñ Ωπ ЖщЇђ Աա ბე אב عپ ‘’“”–… 张習近平佐藤さくらタナカ हिन्दी বাংলা ਸਿੰਘ પટેલ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල สมชาย ສົມຊາຍ አበበ ܡܪܝܡ ދިވެހި ߒߞߏ ᏣᎳᎩ").satisfies(text ->
                assertThat(text.codePoints().filter(c -> !fonts.cover(c))).isEmpty());
        assertThat(fonts.cover('김')).as("Korean: by a font of the force's own").isFalse();
    }

    @Test
    void aFontFromTheFolderIsUsedForWhatTheOthersLack(@TempDir Path folder) throws Exception {
        try (InputStream font = getClass().getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf")) {
            Files.copy(font, folder.resolve("Serif.TTF"));
        }
        Files.writeString(folder.resolve("README.txt"), "not a font");
        PaperPrinter printer = new PaperPrinter(new PaperFonts(folder.toString()), Papers.CLOCK);
        assertThat(new PaperFonts("").cover(SERIF_ONLY)).isFalse();
        assertThat(Pdf.text(printer.print(Papers.noticeTo(Character.toString(SERIF_ONLY)), "N/1").pdf()))
                .contains(Character.toString(SERIF_ONLY)).doesNotContain("[U+");
    }

    @Test
    void aFileThatIsNoFontStopsTheStartAndSaysWhereToLook(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.ttf"), "not a font");
        assertThatThrownBy(() -> new PaperFonts(folder.toString())).hasMessageContaining("dapo.document.fonts");
        assertThatThrownBy(() -> new PaperFonts(folder.resolve("missing").toString()))
                .hasMessageContaining("dapo.document.fonts");
    }
}
