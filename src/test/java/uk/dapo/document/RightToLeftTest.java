package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToLeftTest {

    private final RightToLeft rightToLeft = new RightToLeft();

    @ParameterizedTest
    @CsvSource({
            // meem initial, hah medial, meem medial, dal final
            "محمد, \uFEE3\uFEA4\uFEE4\uFEAA",
            // seen initial, alef final, reh isolated, teh marbuta isolated: alef and reh do not join onward
            "سارة, \uFEB3\uFE8E\uFEAD\uFE93",
            // lam with alef is one shape
            "لا, \uFEFB",
            "بلا, \uFE91\uFEFC",
            // Persian peh and yeh
            "پری, \uFB58\uFEAE\uFBFC",
            // a vowel mark does not part its neighbours
            "بَب, \uFE91\u064E\uFE90"})
    void lettersTakeTheShapeOfTheirPlaceInTheWord(String word, String shaped) {
        assertThat(rightToLeft.shapeText(word)).isEqualTo(shaped);
    }

    @Test
    void otherTextIsLeftAsItIs() {
        assertThat(rightToLeft.shapeText("שלום Smith 12")).isEqualTo("שלום Smith 12");
    }

    @Test
    void aRunIsTurnedAroundWithItsMarksBehindTheirLettersAndItsBracketsMirrored() {
        assertThat(rightToLeft.reorderRTLTextToLTR("(אבָג)")).isEqualTo("(גבָא)");
    }

    @Test
    void numbersInARunKeepTheirOrder() {
        assertThat(rightToLeft.reorderRTLTextToLTR("אב 12.5 ג")).isEqualTo("ג 12.5 בא");
    }

    @ParameterizedTest
    @CsvSource({
            "'Smith [x]', L9",
            "'محمد / Smith [x]', R4 L12",
            "'to محمد علي, born', L3 R8 L6",
            "'محمد 12 علي', R11",
            "'', L0"})
    void aParagraphIsSplitWhereItsDirectionChanges(String paragraph, String runs) {
        RightToLeft.Splitter splitter = new RightToLeft.Splitter();
        splitter.setParagraph(paragraph, splitter.getBaseDirection(paragraph));
        assertThat(IntStream.range(0, splitter.countTextRuns()).mapToObj(splitter::getVisualRun)
                .map(run -> (run.getDirection() == BidiSplitter.RTL ? "R" : "L") + run.getLength())
                .collect(Collectors.joining(" "))).isEqualTo(runs);
    }
}
