package uk.dapo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakGuardTest {

    private static final String REFUGE = "Flat 3, 27 Acacia Road, Bromley BR1 3UH";

    @ParameterizedTest
    @ValueSource(strings = {
            "You must not come within 100 metres of Flat 3, 27 Acacia Road, Bromley BR1 3UH.",
            "flat 3 27 ACACIA ROAD bromley br1 3uh",
            "She lives at 27 Acacia Road.",
            "She lives at 27 acacia\nroad now",
            "She lives at 27, Acacia-Road",
            "She lives at 27 Acacia Rd.",
            "She lives near BR1 3UH",
            "She lives near br13uh",
            "She lives near B R 1  3 U H",
            "She lives near BR1-3UH",
            "She lives at ２７ Ａｃａｃｉａ Ｒｏａｄ",
            "She lives at 27 Acácia Road",
            "She lives at 27 Aca\u00ADcia Ro\u200Bad"})
    void anAddressIsFoundHoweverItIsWritten(String text) {
        assertThat(LeakGuard.givesAway(text, Set.of(REFUGE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "You must not come within 100 metres of 14 Example Road, Croydon.",
            "Flat 3, 9 Sample Street, Sutton",
            "Bromley Magistrates’ Court, London Road, Bromley BR1 1RA",
            "The police rang on the 27th; Acacia Avenue was closed."})
    void otherAddressesAreNotMistakenForIt(String text) {
        assertThat(LeakGuard.givesAway(text, Set.of(REFUGE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Refuge at 5 Secret Lane, Sutton | She stays at 5 Secret Lane, Sutton.",
            "Refuge at 5 Secret Lane, Sutton | She stays at 5 secret ln",
            "5 Secret Lane Sutton SM1 1AA | Found at 5 Secret Lane in the evening.",
            "the flat above 5 Elm Road | He waits outside 5 Elm Rd.",
            "Refuge at Hope House, Sutton | She stays in Hope House.",
            "12 The Broadway, Sutton | He was seen by 12 the Broadway.",
            "Room 4 in 12a Old Mill Street | Old flat, 12A Old Mill St"})
    void whatFindsAHouseIsFoundWithoutWhatStoodAroundIt(String secret, String text) {
        assertThat(LeakGuard.givesAway(text, Set.of(secret))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Refuge at 5 Secret Lane, Sutton | He lives in Sutton, at 14 Example Road.",
            "Refuge at 5 Secret Lane, Sutton | 5 children in a lane",
            "Refuge at Hope House, Sutton | The house was searched; she hopes.",
            "Room 4 in the house | He broke into the house."})
    void ordinaryWordsOfASecretAreLeftAlone(String secret, String text) {
        assertThat(LeakGuard.givesAway(text, Set.of(secret))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "07700 900123, Ring 07700900123",
            "07700 900123, Ring +44 7700 900 123",
            "+44 (0)7700 900123, Ring 07700-900-123",
            "safe.contact@example.org, Write to SAFE.CONTACT@EXAMPLE.ORG",
            "Hope House, Meet at hope-house",
            "St Mary’s Primary School, Saint Marys Primary School"})
    void contactsAndNamesOfPlacesAreFound(String secret, String text) {
        assertThat(LeakGuard.givesAway(text, Set.of(secret))).isTrue();
    }

    @Test
    void aShortSecretIsLookedForAsAWordOfItsOwn() {
        assertThat(LeakGuard.givesAway("She has moved to Ely, he says.", Set.of("Ely"))).isTrue();
        assertThat(LeakGuard.givesAway("That is likely and lovely.", Set.of("Ely"))).isFalse();
    }

    @Test
    void secretsInOtherScriptsAreFound() {
        assertThat(LeakGuard.givesAway("Οδός ΕΡΜΟΎ 12", Set.of("οδος Ερμου 12"))).isTrue();
        assertThat(LeakGuard.givesAway("住所: 北京路十二号院", Set.of("北京路十二号院"))).isTrue();
    }

    @Test
    void nothingIsGivenAwayWhereThereIsNothingToGive() {
        assertThat(LeakGuard.givesAway("Any text.", List.of())).isFalse();
        assertThat(LeakGuard.givesAway("Any text.", List.of("", "  ", "—"))).isFalse();
    }
}
