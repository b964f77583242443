package uk.dapo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form open in Tasklist, filled in by the labels people read. Answers reach the form when a field is left, so each
 * field is left before the next one is touched.
 */
public final class Form {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Pattern REFERENCE = Pattern.compile("C\\d\\d-\\d{6}");

    private final Page page;
    private final Locator area;
    private final Locator gone;
    private final String button;

    Form(Page page, String place, String button) {
        this.page = page;
        this.area = page.locator(place);
        this.gone = page.locator("body:not(:has(" + place + " .fjs-form))");
        this.button = button;
        assertThat(form()).isVisible();
    }

    /** The reference of the case, as the task's title says it. */
    public String caseReference() {
        Matcher reference = REFERENCE.matcher(area.locator("h2.task").innerText());
        if (!reference.find()) {
            throw new AssertionError("no case reference in the title " + area.locator("h2.task").innerText());
        }
        return reference.group();
    }

    /** All the form shows, as text. */
    public String text() {
        return form().innerText();
    }

    /** Writes into a field of text or a number, all at once. */
    public Form type(String label, String text) {
        return type(field(label).locator("input, textarea"), text, false);
    }

    /** Types a day, key by key. */
    public Form type(String label, LocalDate day) {
        return type(field(label).locator("input.flatpickr-input"), day.format(DAY), true);
    }

    /** Types what is no day of the calendar, and sees it taken away and named. */
    Form noDay(String label, String text) {
        Locator input = field(label).locator("input.flatpickr-input");
        input.click();
        input.press("Control+a");
        input.pressSequentially(text);
        input.press("Tab");
        assertThat(field(label)).containsText(text + " is no day of the calendar");
        assertThat(input).hasValue("");
        return this;
    }

    /** Types a day and a time of it. */
    public Form type(String label, LocalDateTime moment) {
        type(label, moment.toLocalDate());
        return type(field(label).locator(".fjs-timepicker input"), moment.format(TIME), true);
    }

    private Form type(Locator input, String text, boolean keys) {
        input.click();
        input.press("Control+a");
        if (keys) {
            input.pressSequentially(text);
        } else {
            page.keyboard().insertText(text);
        }
        input.press("Tab");
        assertThat(input).hasValue(text);
        return this;
    }

    /** Chooses from a list, which opens when it is reached. */
    public Form select(String label, String choice) {
        Locator field = field(label);
        field.locator("input").focus();
        field.locator(".fjs-dropdownlist-item").filter(Words.exactly(choice)).click();
        Locator chosen = field.locator(".fjs-select-display");
        if (chosen.count() > 0) {
            assertThat(chosen).hasText(choice);
        } else {
            // a long list, which is searched by typing
            assertThat(field.locator("input")).hasValue(choice);
        }
        return this;
    }

    /** Chooses one of the answers that stand under a question. */
    public Form answer(String label, String choice) {
        return mark(field(label).locator("label:has(input)").filter(Words.exactly(choice)));
    }

    /** Ticks some of the answers that stand under a question. */
    public Form tick(String label, String... choices) {
        for (String choice : choices) {
            answer(label, choice);
        }
        return this;
    }

    /** Ticks a box. */
    public Form tick(String label) {
        return mark(field(label).locator("label:has(input)"));
    }

    private Form mark(Locator choice) {
        choice.click();
        assertThat(choice.locator("input")).isChecked();
        return this;
    }

    /** Sends the form, and fails with what was said if it is refused. */
    public void complete() {
        send();
        if (gone.count() == 0) {
            throw new AssertionError("refused: " + refusal().innerText());
        }
    }

    /** Sends the form, which must be refused; gives what the person reads. The form stays as it was. */
    public String refused() {
        send();
        if (gone.count() > 0) {
            throw new AssertionError("accepted, though it should have been refused");
        }
        String said = refusal().innerText();
        if (refusal().locator(".close:visible").count() > 0) {
            refusal().locator(".close:visible").click();
            assertThat(refusal()).isHidden();
        }
        return said;
    }

    private void send() {
        area.locator("button").filter(Words.exactly(button)).click();
        refusal().or(gone).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private Locator form() {
        return area.locator(".fjs-form");
    }

    private Locator refusal() {
        return page.locator(".dapo-summary, .notifications .alert-danger").first();
    }

    private Locator field(String label) {
        return form().locator(".fjs-form-field:not(.fjs-form-field-group)").filter(new Locator.FilterOptions()
                .setHas(page.locator("label").filter(Words.exactly(label))));
    }

}
