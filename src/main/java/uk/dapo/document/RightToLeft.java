package uk.dapo.document;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arabic and Hebrew names in an English paper, from what the Java platform carries: {@link Bidi} finds the
 * runs, {@link ArabicShapes} joins the letters, and a run is turned around when it is drawn.
 */
final class RightToLeft implements BidiReorderer {

    /** A number, or a character with the marks that sit on it. */
    private static final Pattern PIECES = Pattern.compile("\\p{Nd}+(?:[.,:]\\p{Nd}+)*|.\\p{Mn}*", Pattern.DOTALL);

    private final ArabicShapes shapes = ArabicShapes.ofUnicode();

    /** Turns a run around, keeping numbers as they are, each letter before its marks, and mirroring brackets. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        Matcher pieces = PIECES.matcher(text);
        while (pieces.find()) {
            turned.insert(0, mirrored(pieces.group()));
        }
        return turned.toString();
    }

    @Override
    public String shapeText(String text) {
        return shapes.join(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String mirrored(String letter) {
        return switch (letter) {
            case "(" -> ")";
            case ")" -> "(";
            case "[" -> "]";
            case "]" -> "[";
            case "{" -> "}";
            case "}" -> "{";
            case "<" -> ">";
            case ">" -> "<";
            case "«" -> "»";
            case "»" -> "«";
            default -> letter;
        };
    }

    /** Splits a paragraph into runs of one direction. A number between Arabic words belongs to their run. */
    static final class Splitter implements BidiSplitter {

        private final List<BidiTextRun> runs = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            runs.clear();
            Bidi bidi = new Bidi(paragraph, Bidi.DIRECTION_LEFT_TO_RIGHT);
            int start = 0;
            while (start < paragraph.length()) {
                boolean rightToLeft = bidi.getLevelAt(start) > 0;
                int end = start + 1;
                while (end < paragraph.length() && bidi.getLevelAt(end) > 0 == rightToLeft) {
                    end++;
                }
                runs.add(new BidiTextRun(start, end - start, rightToLeft ? RTL : LTR));
                start = end;
            }
            if (runs.isEmpty()) {
                runs.add(new BidiTextRun(0, 0, LTR));
            }
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        /** A paper is English: a name that begins in Arabic still stands in a line read from the left. */
        @Override
        public byte getBaseDirection(String paragraph) {
            return LTR;
        }
    }
}
