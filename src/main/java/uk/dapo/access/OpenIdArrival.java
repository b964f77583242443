package uk.dapo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets in who has proved to the identity provider who they are, with a session as the web applications' own sign-in begins one. */
@Component
class OpenIdArrival implements AuthenticationSuccessHandler {

    private final EngineAuthenticationProvider accounts;
    private final OpenIdProperties properties;

    OpenIdArrival(EngineAuthenticationProvider accounts, OpenIdProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proved) throws IOException {
        OidcUser person = (OidcUser) proved.getPrincipal();
        String username = person.getClaimAsString(properties.usernameClaim());
        String page = OpenIdEntry.asked(request);
        if (username == null || accounts.known(username).isEmpty()) {
            request.getSession().invalidate();
            OpenIdDeparture.remember(request.getSession(), person.getIdToken().getTokenValue());
            OpenIdPage.NOBODY_HERE.show(response);
            return;
        }
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(ProcessEngines.NAME_DEFAULT, username));
        OpenIdDeparture.remember(request.getSession(), person.getIdToken().getTokenValue());
        response.sendRedirect(page);
    }
}
