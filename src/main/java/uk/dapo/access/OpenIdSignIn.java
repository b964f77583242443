package uk.dapo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * Sign-in at the force's identity provider (OpenID Connect). Who comes back from there is let in if they are recorded as
 * working here, and with the roles that are recorded here. The sessions are those of the web applications, and end like them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dapo.openid.issuer")
class OpenIdSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String AUTHORIZATION = "/oauth2/authorization";
    static final String BEGIN = AUTHORIZATION + "/" + OpenIdProvider.REGISTRATION;

    @Bean
    OpenIdLine openIdLine(OpenIdProperties properties) {
        return new OpenIdLine(properties.timeOut());
    }

    @Bean
    OpenIdProvider identityProvider(OpenIdProperties properties, OpenIdLine line) {
        return new OpenIdProvider(properties, line);
    }

    @Bean
    @Order(0)
    SecurityFilterChain fromTheIdentityProvider(HttpSecurity http, OpenIdProvider provider, OpenIdLine line, OpenIdArrival arrival) throws Exception {
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
                .oauth2Login(login -> {
                    login.addObjectPostProcessor(failingReadably());
                    login.loginPage(BEGIN).clientRegistrationRepository(provider).authorizedClientRepository(new NoTokens())
                            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                            .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(line.tokens()))
                            .userInfoEndpoint(endpoint -> endpoint.oidcUserService(line.people()))
                            .successHandler(arrival).failureHandler(OpenIdSignIn::failed);
                });
        return http.build();
    }

    @Bean
    FilterRegistrationBean<OpenIdEntry> openIdEntry() {
        return SignIn.first(7, new OpenIdEntry(), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<OpenIdDeparture> openIdDeparture(OpenIdProvider provider) {
        return SignIn.first(7, new OpenIdDeparture(provider), "/oauth2/*");
    }

    /** A provider that is away is noticed on the way there, too. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingReadably() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(OpenIdSignIn::failed);
                return filter;
            }
        };
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException {
        OpenIdPage page = OpenIdPage.of(refused);
        LOG.warn("A sign-in at the identity provider failed: {}", page);
        page.show(response);
    }
}
