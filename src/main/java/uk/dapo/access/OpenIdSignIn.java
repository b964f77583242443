package uk.dapo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Sign-in at the force's identity provider (OpenID Connect). Who comes back from there is let in if they are recorded as
 * working here, and with the roles that are recorded here. The sessions are those of the web applications, and end like them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dapo.openid.issuer")
class OpenIdSignIn {

    private static final String REGISTRATION = "dapo";
    private static final String AUTHORIZATION = "/oauth2/authorization";
    static final String BEGIN = AUTHORIZATION + "/" + REGISTRATION;

    /** Asked for when somebody signs in: a provider that is down does not keep this system from starting. */
    @Bean
    ClientRegistrationRepository identityProvider(OpenIdProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(properties.issuer())
                .registrationId(REGISTRATION).clientId(properties.clientId()).clientSecret(properties.clientSecret()).scope("openid", "profile").build()));
    }

    @Bean
    @Order(0)
    SecurityFilterChain fromTheIdentityProvider(HttpSecurity http, ClientRegistrationRepository provider, OpenIdArrival arrival) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(provider, AUTHORIZATION);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        // the state that goes to the provider and back is what no other site knows
        http.securityMatcher(SignIn.under("/oauth2", "/login"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SignIn.ABSENT_TO_STRANGERS))
                .authorizeHttpRequests(any -> any.anyRequest().denyAll())
                .oauth2Login(login -> login.loginPage(BEGIN).clientRegistrationRepository(provider).authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .successHandler(arrival).failureHandler(OpenIdSignIn::failed));
        return http.build();
    }

    @Bean
    FilterRegistrationBean<OpenIdEntry> openIdEntry() {
        return SignIn.first(7, new OpenIdEntry(), "/camunda/app/*");
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        Problems.page(response, HttpStatus.UNAUTHORIZED, "The identity provider did not confirm who you are. Open Tasklist again to sign in anew.");
    }
}
