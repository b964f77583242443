package uk.dapo.message;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GOV.UK Notify is asked and what is made of its answers, against a stub of its published API. */
class NotifyRouteTest {

    /** Name, service and secret, as Notify issues them; nobody's. */
    private static final String KEY = "test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final String ID = "740e5834-3a29-46b4-9a6f-16142fde533a";

    @RegisterExtension
    static final WireMockExtension NOTIFY = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private final NotifyRoute route = new NotifyRoute(new NotifyProperties(KEY, "http://localhost:" + NOTIFY.getPort(), "text-template", "email-template", "letter-template", "", ""));

    @Test
    void aTextGoesOutWithOurReferenceAndItsWordsInTheTemplate() throws MessageRefused {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(accepted("\"content\":{\"body\":\"Hello.\",\"from_number\":\"40604\"}")));

        assertThat(route.hand(message(Channel.TEXT, "07700 900987"))).contains(ID);

        NOTIFY.verify(postRequestedFor(urlEqualTo("/v2/notifications/sms")).withHeader("Authorization", matching("Bearer ey.*"))
                .withRequestBody(equalToJson("{\"phone_number\":\"07700 900987\",\"template_id\":\"text-template\",\"reference\":\"victim-update/7/3\",\"personalisation\":{\"body\":\"Hello.\",\"subject\":\"News for you\"}}", true, true)));
    }

    @Test
    void anEmailAndALetterGoOutAlike() throws MessageRefused {
        NOTIFY.stubFor(post("/v2/notifications/email").willReturn(accepted("\"content\":{\"body\":\"Hello.\",\"subject\":\"News for you\",\"from_email\":\"a@b\"}")));
        NOTIFY.stubFor(post("/v2/notifications/letter").willReturn(accepted("\"content\":{\"body\":\"Hello.\",\"subject\":\"News for you\"}")));

        assertThat(route.hand(message(Channel.E_MAIL, "blue@example.org"))).contains(ID);
        assertThat(route.hand(message(Channel.LETTER, "V Protected, 9 High Street,\nLeeds, LS1 4AP"))).contains(ID);

        NOTIFY.verify(postRequestedFor(urlEqualTo("/v2/notifications/letter")).withRequestBody(equalToJson(
                "{\"personalisation\":{\"address_line_1\":\"V Protected\",\"address_line_2\":\"9 High Street\",\"address_line_3\":\"Leeds\",\"address_line_4\":\"LS1 4AP\"}}", true, true)));
    }

    @Test
    void aWrongNumberIsRefusedForGoodAndItsWordsAreNotRepeated() {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(error(400, "ValidationError", "phone_number Not a valid phone number 07700 900987")));

        assertThatThrownBy(() -> route.hand(message(Channel.TEXT, "07700 900987"))).isInstanceOf(MessageRefused.class).hasMessageNotContaining("900987");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 503})
    void limitsKeysAndOutagesMayPass(int status) {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(error(status, "RateLimitError", "Exceeded rate limit for key type TEAM of 3000 requests per 60 seconds")));

        assertThatThrownBy(() -> route.hand(message(Channel.TEXT, "07700 900987"))).isInstanceOf(MessageNotSent.class).hasMessageContaining("" + status);
    }

    @Test
    void aDeadLineMayPass() {
        NOTIFY.stubFor(post("/v2/notifications/sms").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(() -> route.hand(message(Channel.TEXT, "07700 900987"))).isInstanceOf(MessageNotSent.class);
    }

    @Test
    void whatAnEarlierAttemptGotThroughIsFoundByOurReference() {
        NOTIFY.stubFor(get(urlPathEqualTo("/v2/notifications")).withQueryParam("reference", equalTo("victim-update/7/3")).withQueryParam("template_type", equalTo("sms"))
                .willReturn(json(200, "{\"notifications\":[" + notification("sending") + "],\"links\":{\"current\":\"/v2/notifications\"}}")));

        assertThat(route.find(message(Channel.TEXT, "07700 900987"))).contains(ID);
    }

    @ParameterizedTest
    @CsvSource({"created, UNDER_WAY", "sending, UNDER_WAY", "pending, UNDER_WAY", "sent, UNDER_WAY", "delivered, DELIVERED", "permanent-failure, FAILED",
            "temporary-failure, FAILED", "technical-failure, FAILED", "received, DELIVERED", "something-new, UNDER_WAY"})
    void eachStatusIsUnderstood(String status, Delivery delivery) {
        NOTIFY.stubFor(get("/v2/notifications/" + ID).willReturn(json(200, notification(status))));

        assertThat(route.delivery(ID)).isEqualTo(delivery);
    }

    @Test
    void withoutAKeyOrATemplateItCarriesNothing() {
        assertThat(new NotifyRoute(new NotifyProperties("", "http://localhost", "t", "e", "l", "", "")).carries(Channel.TEXT)).isFalse();
        assertThat(new NotifyRoute(new NotifyProperties(KEY, "http://localhost", "t", "", "", "", "")).carries(Channel.LETTER)).isFalse();
        assertThat(route.carries(Channel.LETTER)).isTrue();
    }

    static OutwardMessage message(Channel channel, String to) {
        return new OutwardMessage("victim-update/7/3", "C26-000001", channel, to, "News for you", () -> "Hello.");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder accepted(String content) {
        return json(201, "{\"id\":\"" + ID + "\",\"reference\":\"victim-update/7/3\"," + content + ",\"uri\":\"https://api.notifications.service.gov.uk/v2/notifications/" + ID
                + "\",\"template\":{\"id\":\"f33517ff-2a88-4f6e-b855-c550268ce08a\",\"version\":1,\"uri\":\"https://api.notifications.service.gov.uk/v2/template/f33517ff\"}}");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder error(int status, String error, String message) {
        return json(status, "{\"status_code\":" + status + ",\"errors\":[{\"error\":\"" + error + "\",\"message\":\"" + message + "\"}]}");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    private static String notification(String status) {
        return "{\"id\":\"" + ID + "\",\"reference\":\"victim-update/7/3\",\"phone_number\":\"07700900987\",\"type\":\"sms\",\"status\":\"" + status
                + "\",\"template\":{\"id\":\"f33517ff-2a88-4f6e-b855-c550268ce08a\",\"version\":1,\"uri\":\"https://x/v2/template/f\"},\"body\":\"Hello.\",\"created_at\":\"2026-06-09T13:05:00.000000Z\""
                + ",\"is_cost_data_ready\":false,\"cost_in_pounds\":0.0,\"cost_details\":{}}";
    }
}
