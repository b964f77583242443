package uk.dapo.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Draws the words of scripts whose letters join, stack and change places (Hindi, Bengali, Tamil, Thai, Syriac), which a PDF library
 * that sets letter after letter gets wrong. The Java platform's own shaper places the letters; each word becomes a drawing of its
 * outlines that stands in the line, with the word itself as its alternative text for whoever listens.
 */
final class ShapedText implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "text/shaped";
    private static final String LETTERS = "[\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}"
            + "\\p{IsMalayalam}\\p{IsSinhala}\\p{IsThai}\\p{IsLao}\\p{IsMongolian}]";
    private static final String RIGHT_TO_LEFT = "[\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]";
    private static final String MARKS = "[\\p{Mn}\\p{Mc}\\u200C\\u200D]";
    /** A word; of what is read from the right, the whole run of words, since each drawing has its place from the left. */
    private static final Pattern SHAPED = Pattern.compile(LETTERS + "(?:" + LETTERS + "|" + MARKS + ")*|"
            + RIGHT_TO_LEFT + "(?:" + RIGHT_TO_LEFT + "|" + MARKS + "| (?=" + RIGHT_TO_LEFT + "))*");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float SIZE = 100;

    private final PaperFont source;
    private Font font;

    ShapedText(PaperFont source) {
        this.source = source;
    }

    /** Puts drawings in place of such words. */
    void in(Document page) {
        in(page, page.getDocumentElement());
    }

    private void in(Document page, Node node) {
        if (node instanceof Text text && SHAPED.matcher(text.getData()).find()) {
            replace(page, text);
        }
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (!child.getNodeName().equals("title")) {
                in(page, child);
            }
            child = next;
        }
    }

    private void replace(Document page, Text text) {
        String all = text.getData();
        Matcher words = SHAPED.matcher(all);
        int from = 0;
        while (words.find()) {
            text.getParentNode().insertBefore(page.createTextNode(all.substring(from, words.start())), text);
            text.getParentNode().insertBefore(drawing(page, words.group()), text);
            from = words.end();
        }
        text.setData(all.substring(from));
    }

    private Element drawing(Document page, String word) {
        Rectangle2D box = box(shape(word));
        Element drawing = page.createElement("object");
        drawing.setAttribute("type", TYPE);
        drawing.setAttribute("alt", word);
        drawing.setAttribute("style", String.format(Locale.ROOT, "display: inline-block; width: %.3fem; height: %.3fem; vertical-align: %.3fem",
                box.getWidth() / SIZE, box.getHeight() / SIZE, -box.getMaxY() / SIZE));
        return drawing;
    }

    /** From the top of the highest letter to the foot of the deepest, as wide as the next word leaves room. */
    private static Rectangle2D box(GlyphVector glyphs) {
        Rectangle2D seen = glyphs.getVisualBounds();
        double width = Math.max(glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX(), seen.getMaxX());
        return new Rectangle2D.Double(0, seen.getMinY(), width, seen.getHeight());
    }

    /** The glyphs of a word, from the left. */
    synchronized GlyphVector shape(String word) {
        if (font == null) {
            try {
                font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(source.bytes())).deriveFont(SIZE);
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException("The font for " + TYPE + " cannot be read.", e);
            }
        }
        boolean fromTheRight = word.matches("(?s)" + RIGHT_TO_LEFT + ".*");
        return font.layoutGlyphVector(EXACT, word.toCharArray(), 0, word.length(), fromTheRight ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device, RenderingContext context, int dotsPerPixel) {
        GlyphVector glyphs = shape(element.getAttribute("alt"));
        Rectangle2D box = box(glyphs);
        double scale = height / dotsPerPixel / box.getHeight();
        device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fill(AffineTransform.getScaleInstance(scale, scale).createTransformedShape(glyphs.getOutline(0, (float) -box.getMinY())));
        });
        return null;
    }
}
