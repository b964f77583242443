package uk.dapo.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The templates in {@code documents/}: plain XHTML a person can edit who is no programmer. Everything they
 * insert is escaped, so a name can hold any character and stays a name.
 */
final class PaperTemplates {

    private static final String FOLDER = "documents/";
    /** What every paper is made of besides its own template. */
    private static final String[] SHARED = {"paper.html", "paper.css"};

    private final TemplateEngine engine = new TemplateEngine();
    private final String styleSheet = text("paper.css");

    PaperTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PaperTemplates.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        engine.setTemplateResolver(resolver);
    }

    /**
     * The paper as XHTML.
     *
     * @param byNumber whether some characters will be shown by their number, which the paper then explains
     */
    String fill(Paper paper, String number, boolean byNumber) {
        return engine.process(paper.kind().template(), new Context(Locale.UK, Map.of(
                "paper", paper,
                "number", number,
                "byNumber", byNumber,
                "styleSheet", styleSheet,
                "dates", new PaperDates())));
    }

    /**
     * A fingerprint of the template and everything it shares, kept with each paper: it changes whenever the
     * wording or layout does, without anyone having to remember a version number.
     */
    String versionOf(PaperKind kind) {
        StringBuilder everything = new StringBuilder(text(kind.template() + ".html"));
        for (String file : SHARED) {
            everything.append(text(file));
        }
        return Sha256.of(everything.toString()).substring(0, 12);
    }

    private static String text(String file) {
        try (InputStream in = PaperTemplates.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The template " + FOLDER + file + " is missing.");
            }
            // A checkout with other line ends is still the same template.
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
