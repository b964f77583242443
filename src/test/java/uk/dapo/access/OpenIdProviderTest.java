package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.AuthenticationException;

/** What becomes of asking an identity provider that is silent, away, broken, or another than was meant. */
class OpenIdProviderTest {

    private final IdentityProvider server = new IdentityProvider();
    private final OpenIdProvider provider = provider(server.issuer());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneThatSaysNothingIsNotWaitedForForEverAndIsFoundWhenItIsBack() {
        server.silent = true;
        assertThat(page()).isEqualTo(OpenIdPage.UNREACHABLE);
        server.silent = false;
        assertThat(provider.findByRegistrationId("dapo").getProviderDetails().getTokenUri()).isEqualTo(server.issuer() + "/token");
        server.close();
        assertThat(provider.findByRegistrationId("dapo")).as("remembered").isNotNull();
    }

    @Test
    void oneThatIsAwayIsSaidToBeAway() {
        server.close();
        assertThat(page()).isEqualTo(OpenIdPage.UNREACHABLE);
    }

    @Test
    void oneThatFailsIsSaidToBeAway() {
        server.broken = true;
        assertThat(page()).isEqualTo(OpenIdPage.UNREACHABLE);
    }

    @Test
    void anotherThanWasMeantIsNotTrusted() {
        OpenIdProvider other = provider(server.issuer() + "/");
        AuthenticationException refused = catchThrowableOfType(AuthenticationException.class, () -> other.findByRegistrationId("dapo"));
        assertThat(OpenIdPage.of(refused)).isEqualTo(OpenIdPage.NOT_CONFIRMED);
    }

    @Test
    void anotherNameLeadsNowhere() {
        assertThat(provider.findByRegistrationId("google")).isNull();
    }

    private OpenIdPage page() {
        return OpenIdPage.of(catchThrowableOfType(AuthenticationException.class, () -> provider.findByRegistrationId("dapo")));
    }

    private static OpenIdProvider provider(String issuer) {
        Duration timeOut = Duration.ofSeconds(2);
        return new OpenIdProvider(new OpenIdProperties(issuer, IdentityProvider.CLIENT, IdentityProvider.SECRET, "preferred_username", timeOut), new OpenIdLine(timeOut));
    }
}
