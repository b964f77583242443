package uk.dapo.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The force's identity provider, where people sign in instead of with a password of ours.
 *
 * @param issuer        its address, as its own configuration document names it; empty for passwords of ours
 * @param clientId      the name this system has there
 * @param clientSecret  the secret that goes with it
 * @param usernameClaim what of its answer is the user name here
 * @param timeOut       how long it is waited for
 */
@ConfigurationProperties("dapo.openid")
record OpenIdProperties(String issuer, String clientId, String clientSecret, @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("10s") Duration timeOut) {

    boolean inUse() {
        return StringUtils.hasText(issuer);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "OpenIdProperties[" + issuer + ", " + clientId + "]";
    }
}
