package uk.dapo.victim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever glances at a message learns nothing from it, whatever the milestone. */
class UpdateTextsTest {

    private static final String TELLTALE = "(?i).*\\b(police|officer|court|order|notice|dap[no]|judge|magistrate|hearing|arrest\\w*|releas\\w*|charg\\w*|breach\\w*|abus\\w*"
            + "|violen\\w*|victim|protect\\w*|respondent|case|crime|safe\\w*|999|101|met|appeal|partner|husband|wife|he|she|his|her)\\b.*";

    private final UpdateTexts texts = new UpdateTexts("");

    static Set<String> milestones() throws IOException {
        Properties all = new Properties();
        all.load(new InputStreamReader(UpdateTextsTest.class.getResourceAsStream("/messages/updates.properties"), StandardCharsets.UTF_8));
        return all.stringPropertyNames().stream().filter(key -> key.endsWith(".message")).map(key -> key.replace(".message", "")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("milestones")
    void noMessageSaysWhatItIsAboutAndEachIsOneText(String milestone) {
        String message = texts.message(milestone, Locale.ENGLISH);
        assertThat(message).doesNotMatch(TELLTALE).hasSizeLessThanOrEqualTo(160).matches("[A-Za-z0-9 .,:?{}]+");
        assertThat(texts.subject(milestone, Locale.ENGLISH)).doesNotMatch(TELLTALE);
    }

    @Test
    void everyMilestoneThatDiagramsAgreedOnHasWordsOfItsOwn() throws IOException {
        assertThat(milestones()).containsAll(List.of("noticeGiven", "hearingListed", "hearingResult", "orderMade", "orderVaried", "orderEnding", "orderEnded", "arrest", "release",
                "charge", "variationSought", "breachReported", "breachOutcome", "appealLodged", "appealOutcome"));
    }

    @Test
    void anUnknownMilestoneIsToldInGeneralWords() {
        assertThat(texts.message("somethingNew", Locale.ENGLISH)).isEqualTo(texts.message("other", Locale.ENGLISH));
        assertThat(texts.spoken("somethingNew")).startsWith("There is news");
    }

    @Test
    void aLanguageIsAFileThatAnInstallationMayBring(@TempDir Path folder) throws IOException {
        assertThat(texts.speaks(Locale.ENGLISH)).isTrue();
        assertThat(texts.speaks(Locale.forLanguageTag("cy"))).isFalse();
        Files.writeString(folder.resolve("updates_cy.properties"), "language=cy\nother.message=Mae newyddion i chi. Ffoniwch ni pan fydd yn gyfleus.\n", StandardCharsets.UTF_8);
        UpdateTexts welsh = new UpdateTexts(folder.toString());
        assertThat(welsh.speaks(Locale.forLanguageTag("cy"))).isTrue();
        assertThat(welsh.message("other", Locale.forLanguageTag("cy"))).startsWith("Mae newyddion");
        assertThat(welsh.message("orderMade", Locale.forLanguageTag("cy"))).as("words that are only there in English").startsWith("Mae newyddion");
        assertThat(welsh.message("orderMade", Locale.ENGLISH)).startsWith("Hello.");
    }
}
