package uk.dapo.victim;

import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of updates, by milestone and language, from {@code messages/updates_*.properties}. A milestone that has none of its own is told in general words. */
@Component
class UpdateTexts {

    private final ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();

    UpdateTexts() {
        texts.setBasename("classpath:messages/updates");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** What an officer may say once it is certain who listens. */
    String spoken(String milestone) {
        return text(milestone, "spoken", Locale.ENGLISH);
    }

    private String text(String milestone, String part, Locale language) {
        return texts.getMessage(milestone + "." + part, null, texts.getMessage("other." + part, null, language), language);
    }
}
