package uk.dapo.victim.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.dapo.victim.Feedback;

/** The page in words: {@code pages/feedback.html}, said by {@code messages/feedback_*.properties}. */
@Component
class FeedbackPage {

    private static final List<String> QUESTIONS = List.of("listened", "informed", "safer");
    private static final List<String> CHOICES = List.of("yes", "partly", "no");

    private final TemplateEngine engine = new TemplateEngine();
    private final String exit;

    FeedbackPage(@Value("${dapo.feedback.exit-to:https://www.bbc.co.uk/weather}") String exit) {
        this.exit = exit;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(FeedbackPage.class.getClassLoader());
        templates.setPrefix("pages/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new Words());
    }

    /** The questions, for a link that is open. */
    String questions(String secret, String language, boolean empty) {
        return page(language, Map.of("state", "open", "secret", secret, "empty", empty, "questions", QUESTIONS, "choices", CHOICES,
                "longest", Feedback.LONGEST, "exit", exit));
    }

    String thanks() {
        return page("en", Map.of("state", "thanks", "exit", exit));
    }

    /** The same whether a link was used, is too old or never was one. */
    String closed() {
        return page("en", Map.of("state", "closed", "exit", exit));
    }

    private String page(String language, Map<String, Object> facts) {
        return engine.process("feedback", new Context(Locale.forLanguageTag(language), facts));
    }

    /** The words of the page. */
    private static final class Words extends AbstractMessageResolver {

        private final ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();

        private Words() {
            texts.setBasename("classpath:messages/feedback");
            texts.setDefaultEncoding("UTF-8");
            texts.setFallbackToSystemLocale(false);
        }

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            return texts.getMessage(key, parameters, context.getLocale());
        }

        @Override
        public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            throw new IllegalStateException("The page has no words for " + key);
        }
    }
}
