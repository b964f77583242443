package uk.dapo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dapo.register.Refusal;

/** The rules of a form, read from the form, on the server. */
class FormValidatorTest {

    private final FormValidator validator = new FormValidator(new Feel(),
            Clock.fixed(Instant.parse("2026-06-09T09:00:00Z"), ZoneId.of("Europe/London")));

    @Test
    void everyFaultIsNamedAtOnceAndNoAnswerIsRepeated() {
        FormSchema form = form("""
                {"type":"textfield","key":"name","label":"Name","validate":{"required":true,"maxLength":10}},
                {"type":"number","key":"metres","label":"Metres","decimalDigits":0,"validate":{"min":1,"max":5000}},
                {"type":"checkbox","key":"sure","label":"Sure","validate":{"required":true},"properties":{"remedy":"Be sure first."}}""");
        assertThatThrownBy(() -> check(form, "name", "<script>alert(1)</script>", "metres", 0, "sure", false, "extra", "x"))
                .isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).reasons()).hasSize(4))
                .hasMessageContaining("Field extra").hasMessageContaining("Name: has 25 characters; at most 10")
                .hasMessageContaining("Metres: must be 1 or more").hasMessageContaining("Sure: this must be ticked. Be sure first.")
                .hasMessageNotContaining("script");
    }

    @Test
    void anAnswerToAHiddenQuestionIsRefusedAndCountsAsNotGivenForOthers() {
        FormSchema form = form("""
                {"type":"radio","key":"outcome","label":"Outcome","values":[{"value":"served","label":"Served"},{"value":"notFound","label":"Not found"}]},
                {"type":"textfield","key":"where","label":"Where","validate":{"required":true},"conditional":{"hide":"=outcome != \\"served\\""}},
                {"type":"textfield","key":"why","label":"Why","validate":{"required":true},"conditional":{"hide":"=where = null"}}""");
        assertThat(check(form, "outcome", "notFound").answers()).containsOnlyKeys("outcome");
        assertThat(check(form, "outcome", "notFound", "where", "", "why", null).answers()).containsOnlyKeys("outcome");
        assertThatThrownBy(() -> check(form, "outcome", "notFound", "where", "home")).hasMessageContaining("Where: the form does not ask this");
        assertThatThrownBy(() -> check(form, "outcome", "served")).hasMessageContaining("Where: this is missing").hasMessageNotContaining("Why");
        assertThatThrownBy(() -> check(form, "outcome", "served", "where", "home")).hasMessageContaining("Why: this is missing");
    }

    @Test
    void aHideConditionOnAGroupHidesWhatIsInIt() {
        FormSchema form = form("""
                {"type":"group","conditional":{"hide":"=open != true"},"components":[
                  {"type":"textfield","key":"inside","label":"Inside","validate":{"required":true}}]},
                {"type":"checkbox","key":"open","label":"Open"}""");
        assertThat(check(form, "open", false).answers()).containsOnlyKeys("open");
        assertThatThrownBy(() -> check(form, "open", true)).hasMessageContaining("Inside");
    }

    @ParameterizedTest
    @CsvSource({"textfield,5", "textfield,true", "number,abc", "number,1e400", "number,true", "checkbox,yes", "radio,c", "select,c", "checklist,a", "datetime,now", "datetime,2026-02-30"})
    void aValueOfTheWrongKindIsRefused(String type, String value) {
        FormSchema form = form("""
                {"type":"%s","key":"field","label":"Field","subtype":"date","values":[{"value":"a","label":"A"},{"value":"b","label":"B"}]}""".formatted(type));
        Object typed = type.equals("textfield") ? (value.equals("true") ? (Object) true : Integer.valueOf(value)) : value.equals("true") ? (Object) true : value;
        assertThatThrownBy(() -> check(form, "field", typed)).isInstanceOf(Refusal.class).hasMessageStartingWith("Field: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Seán Ó Briain", "王小明", "علي حسن", "Zoë 😀", "Anne-Marie O’Keeffe", "Ng"})
    void namesOfEveryScriptAreNames(String name) {
        FormSchema form = form("""
                {"type":"textfield","key":"name","label":"Name","validate":{"required":true,"maxLength":120}}""");
        assertThat(check(form, "name", "  " + name + " ").answers()).containsEntry("name", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u2066b", "a\nb", "a\tb", "a\u0007b"})
    void controlCharactersAreNot(String name) {
        FormSchema form = form("""
                {"type":"textfield","key":"name","label":"Name"}""");
        assertThatThrownBy(() -> check(form, "name", name)).hasMessageContaining("control characters");
    }

    @Test
    void aTextareaMayHaveLines() {
        FormSchema form = form("""
                {"type":"textarea","key":"account","label":"Account"}""");
        assertThat(check(form, "account", "one\n\ntwo").answers()).containsEntry("account", "one\n\ntwo");
    }

    @Test
    void whatAFormOnlyShowsCannotBeForged() {
        FormSchema form = form("""
                {"type":"textfield","key":"shown","label":"Shown","disabled":true}""");
        assertThat(check(form).answers()).isEmpty();
        assertThatThrownBy(() -> check(form, "shown", "forged")).hasMessageContaining("only shows a fact");
    }

    @Test
    void listsFromTheRegisterAreCheckedAgainstTheRegister() {
        FormSchema form = form("""
                {"type":"select","key":"court","label":"Court","valuesKey":"courts"}""");
        assertThat(check(form, "court", "croydon").shown().get("court").text()).isEqualTo("Croydon Magistrates' Court");
        assertThatThrownBy(() -> check(form, "court", "old-bailey")).hasMessageContaining("not one of the choices").hasMessageNotContaining("Croydon");
    }

    @Test
    void answersAreShownInWordsAndBritishDates() {
        FormSchema form = form("""
                {"type":"datetime","key":"at","label":"At","subtype":"datetime"}, {"type":"datetime","key":"day","label":"Day","subtype":"date"},
                {"type":"checklist","key":"kinds","label":"Kinds","values":[{"value":"a","label":"First"},{"value":"b","label":"Second"}]},
                {"type":"checkbox","key":"sure","label":"Sure"}, {"type":"textfield","key":"secret","label":"Secret","properties":{"confidential":"true"}}""");
        var shown = check(form, "at", "2026-06-08T22:30", "day", "2026-06-08", "kinds", List.of("a", "b"), "sure", true, "secret", "a place").shown();
        assertThat(shown.get("at").text()).isEqualTo("8 June 2026, 22:30");
        assertThat(shown.get("day").text()).isEqualTo("8 June 2026");
        assertThat(shown.get("kinds").text()).isEqualTo("First; Second");
        assertThat(shown.get("sure").text()).isEqualTo("Yes");
        assertThat(shown.get("secret").text()).isEqualTo("(confidential)");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-09T10:01,past,future", "2026-06-09T09:59,future,past", "2026-03-29T01:30,past,did not exist", "2025-10-26T01:30,past,happened twice"})
    void timesAreCheckedAgainstTheClockAndNeverGuessed(String time, String when, String rule) {
        FormSchema form = form("""
                {"type":"datetime","key":"at","label":"At","subtype":"datetime","properties":{"when":"%s"}}""".formatted(when));
        assertThatThrownBy(() -> check(form, "at", time)).hasMessageContaining(rule);
    }

    @Test
    void aTimeThatHappenedTwiceMayBeGivenWithItsOffset() {
        FormSchema form = form("""
                {"type":"datetime","key":"at","label":"At","subtype":"datetime","properties":{"when":"past"}}""");
        assertThat(check(form, "at", "2025-10-26T01:30+00:00").answers()).containsKey("at");
    }

    @Test
    void aFormThatAsksWhichOfTheTwoHoursGetsItsAnswer() {
        FormSchema form = form("""
                {"type":"datetime","key":"at","label":"At","subtype":"datetime","properties":{"when":"past"}},
                {"type":"select","key":"atOffset","label":"Which one?","values":[{"value":"+01:00","label":"First"},{"value":"+00:00","label":"Second"}]}""");
        assertThat(check(form, "at", "2025-10-26T01:30", "atOffset", "+01:00").answers()).containsEntry("at", "2025-10-26T01:30+01:00");
        assertThat(check(form, "at", "2025-10-26T02:30", "atOffset", "+01:00").answers()).containsEntry("at", "2025-10-26T02:30");
        assertThatThrownBy(() -> check(form, "at", "2025-10-26T01:30")).hasMessageContaining("happened twice");
        assertThatThrownBy(() -> check(form, "at", "2025-10-26T01:30", "atOffset", "+05:00")).hasMessageContaining("Which one?");
    }

    @Test
    void everyTimeIsAskedForWithoutTheFormSayingSoWhichOfTheTwoHoursIsMeant() {
        FormSchema form = form("""
                {"type":"datetime","key":"at","label":"At","subtype":"datetime","properties":{"when":"past"}}""");
        assertThat(check(form, "at", "2025-10-26T01:30", "atOffset", "+00:00").answers()).containsEntry("at", "2025-10-26T01:30+00:00").doesNotContainKey("atOffset");
        assertThat(check(form, "at", "2025-10-26T01:59:59", "atOffset", "+01:00").answers()).containsEntry("at", "2025-10-26T01:59:59+01:00");
        assertThatThrownBy(() -> check(form, "at", "2025-10-26T01:30", "atOffset", "+05:00")).hasMessageContaining("neither of the two hours").hasMessageContaining("British Summer Time");
        assertThatThrownBy(() -> check(form, "at", "2025-10-26T01:30", "atOffset", 1)).hasMessageContaining("neither of the two hours");
        assertThatThrownBy(() -> check(form, "at", "2025-10-26T02:00", "atOffset", "+00:00")).hasMessageContaining("did not go back then");
        assertThatThrownBy(() -> check(form, "at", "2026-03-29T01:30", "atOffset", "+00:00")).hasMessageContaining("did not go back then");
        assertThatThrownBy(() -> check(form, "atOffset", "+00:00")).hasMessageContaining("did not go back then");
        FormSchema day = form("""
                {"type":"datetime","key":"on","label":"On","subtype":"date"}""");
        assertThatThrownBy(() -> check(day, "on", "2025-10-26", "onOffset", "+00:00")).hasMessageContaining("no such field");
    }

    /** The question stands in what the browser is given, after the time, hidden but for that one hour of each year. */
    @Test
    void theQuestionIsHiddenButForTheHourThatHappenedTwice() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        var given = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree("""
                {"id":"test","components":[{"type":"group","components":[{"type":"datetime","key":"at","id":"Field_at","subtype":"datetime"},{"type":"datetime","key":"on","id":"Field_on","subtype":"date"}]}]}""");
        TwiceHour.ask(given, java.time.LocalDate.of(2026, 11, 24));
        FormSchema form = FormSchema.parse(mapper, mapper.writeValueAsBytes(given));

        assertThat(form.fields()).extracting(FormSchema.FormField::key).containsExactly("at", "atOffset", "on");
        String hide = form.fields().get(1).hideConditions().get(0);
        Feel feel = new Feel();
        for (String shown : List.of("2026-10-25T01:00", "2026-10-25T01:59", "2025-10-26T01:30", "2023-10-29T01:30", "2027-10-31T01:30")) {
            assertThat(feel.holds(hide, Map.of("at", shown))).as(shown).isFalse();
        }
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("at", null);
        assertThat(feel.holds(hide, nothing)).isTrue();
        for (String hidden : List.of("2026-10-25T02:00", "2026-10-25T00:59", "2026-10-24T01:30", "2026-06-13T01:30", "2026-03-29T01:30")) {
            assertThat(feel.holds(hide, Map.of("at", hidden))).as(hidden).isTrue();
        }
    }

    private FormSchema form(String components) {
        return FormSchema.parse(new ObjectMapper(), ("{\"id\":\"test\",\"components\":[" + components + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private FormValidator.Checked check(FormSchema form, Object... pairs) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return validator.check(form, answers, name -> Map.of("croydon", "Croydon Magistrates' Court"));
    }
}
