package uk.dapo.access;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What the identity provider says of itself. It is asked when somebody signs in and remembered from then on: a provider that is
 * down does not keep this system from starting, and is found again when it is back.
 */
class OpenIdProvider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    static final String REGISTRATION = "dapo";

    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final OpenIdProperties properties;
    private final OpenIdLine line;
    private volatile ClientRegistration known;
    private volatile JwtDecoder decoder;

    OpenIdProvider(OpenIdProperties properties, OpenIdLine line) {
        this.properties = properties;
        this.line = line;
    }

    @Override
    public ClientRegistration findByRegistrationId(String registration) {
        if (!REGISTRATION.equals(registration)) {
            return null;
        }
        // without a lock: nobody waits for what another waits for
        ClientRegistration provider = known;
        if (provider == null) {
            provider = asked();
            known = provider;
        }
        return provider;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        JwtDecoder keys = decoder;
        if (keys == null) {
            NimbusJwtDecoder fresh = NimbusJwtDecoder.withJwkSetUri(provider.getProviderDetails().getJwkSetUri()).restOperations(line.plain()).build();
            fresh.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            fresh.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
            keys = fresh;
            decoder = keys;
        }
        return keys;
    }

    private ClientRegistration asked() {
        try {
            Map<String, Object> description = line.client().get().uri(properties.issuer().replaceFirst("/$", "") + DESCRIPTION).retrieve()
                    .body(new ParameterizedTypeReference<>() { });
            if (description == null || !properties.issuer().equals(description.get("issuer"))) {
                throw new IllegalStateException("Whoever answers at dapo.openid.issuer calls itself otherwise.");
            }
            return ClientRegistrations.fromOidcConfiguration(description).registrationId(REGISTRATION).clientId(properties.clientId())
                    .clientSecret(properties.clientSecret()).scope("openid", "profile").build();
        } catch (RuntimeException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("provider_unknown"), "The identity provider does not say what it is.", e);
        }
    }
}
