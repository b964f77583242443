package uk.dapo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the identity provider who has signed out here (OpenID Connect RP-Initiated Logout 1.0): on a shared terminal the
 * next person would else be let in as the one before. What the provider wants to see for it outlives the session by minutes.
 */
class OpenIdDeparture extends OncePerRequestFilter {

    static final String SIGN_OUT = "/oauth2/sign-out";

    private static final String SIGNED_OUT = "/oauth2/signed-out";
    private static final String PROOF = OpenIdDeparture.class.getName();
    private static final int SECONDS_TO_LEAVE = 300;

    private final ClientRegistrationRepository provider;

    OpenIdDeparture(ClientRegistrationRepository provider) {
        this.provider = provider;
    }

    /** Keeps what shows the provider whom it is about. It stays on this side until they sign out. */
    static void remember(HttpSession session, String proof) {
        session.setAttribute(PROOF, proof);
    }

    /** Ends a session. */
    static void end(HttpSession session) {
        if (session.getAttribute(PROOF) == null) {
            session.invalidate();
            return;
        }
        Collections.list(session.getAttributeNames()).stream().filter(name -> !name.equals(PROOF)).forEach(session::removeAttribute);
        session.setMaxInactiveInterval(SECONDS_TO_LEAVE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String path = request.getRequestURI();
        HttpSession session = request.getSession(false);
        if (path.equals(SIGNED_OUT)) {
            OpenIdPage.SIGNED_OUT.show(response);
        } else if (!path.equals(SIGN_OUT)) {
            chain.doFilter(request, response);
        } else if (SessionFilter.signedIn(session).isPresent()) {
            // a link of another site signs nobody out
            response.sendRedirect(SignIn.TASKLIST);
        } else if (session != null && session.getAttribute(PROOF) instanceof String proof) {
            session.invalidate();
            response.sendRedirect(leaving(proof, ServletUriComponentsBuilder.fromContextPath(request).path(SIGNED_OUT).build().toUriString()));
        } else {
            OpenIdPage.SIGNED_OUT.show(response);
        }
    }

    /** Where the provider ends its own session; the page here, if it has no such place or cannot be asked. */
    private String leaving(String proof, String back) {
        try {
            ClientRegistration known = provider.findByRegistrationId(OpenIdProvider.REGISTRATION);
            return known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint") instanceof String place
                    ? UriComponentsBuilder.fromUriString(place).queryParam("id_token_hint", "{proof}").queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}").encode().buildAndExpand(proof, known.getClientId(), back).toUriString()
                    : SIGNED_OUT;
        } catch (OAuth2AuthenticationException e) {
            return SIGNED_OUT;
        }
    }
}
