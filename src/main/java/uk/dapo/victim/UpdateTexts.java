package uk.dapo.victim;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of updates, by milestone and language, from {@code messages/updates_*.properties}. A milestone that has none of
 * its own is told in general words. An installation may put files of the same names into a folder of its own.
 */
@Component
class UpdateTexts {

    private static final String GENERAL = "other";

    private final ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();

    UpdateTexts(@Value("${dapo.message.texts:}") String folder) {
        texts.setBasename("classpath:messages/updates");
        if (!folder.isBlank()) {
            texts.setBasenames("file:" + folder + "/updates", "classpath:messages/updates");
        }
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** Whether there are words in this language. */
    boolean speaks(Locale language) {
        return texts.getMessage("language", null, language).equals(language.getLanguage());
    }

    /** What is sent: a glance by somebody else gives nothing away. */
    String message(String milestone, Locale language) {
        return text(milestone, "message", language);
    }

    String subject(String milestone, Locale language) {
        return text(milestone, "subject", language);
    }

    /** What an officer may say once it is certain who listens. */
    String spoken(String milestone) {
        return text(milestone, "spoken", Locale.ENGLISH);
    }

    /** Why the Victim Focus Desk is asked to call. */
    String callBackReason(String reason) {
        return texts.getMessage("callBack." + reason, null, "", Locale.ENGLISH);
    }

    /** The message that asks for feedback, with its link. */
    String invitation(String link, Locale language) {
        return text("feedback", "message", language).replace("{link}", link);
    }

    private String text(String milestone, String part, Locale language) {
        String general = texts.getMessage(GENERAL + "." + part, null, language);
        String own = texts.getMessage(milestone + "." + part, null, general, language);
        // general words in their language rather than exact ones in English
        boolean onlyEnglish = !language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                && own.equals(texts.getMessage(milestone + "." + part, null, "", Locale.ENGLISH));
        return onlyEnglish ? general : own;
    }
}
