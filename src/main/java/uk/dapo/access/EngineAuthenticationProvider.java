package uk.dapo.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks passwords where the web applications do, so that there is one account and one lock-out. Authorities are group ids. */
class EngineAuthenticationProvider implements AuthenticationProvider {

    /** Longer names and control characters are in no account, and the database cannot store all of them. */
    private static final Pattern POSSIBLE = Pattern.compile("[^\\p{Cntrl}]{1,64}");
    private static final int LONGEST_PASSWORD = 1024;

    private final IdentityService identity;
    private final SignInPolicy policy;
    private final boolean passwordsOfPeople;
    private final RightPasswords right = new RightPasswords();

    /** @param passwordsOfPeople whether people sign in with a password of ours; machines do in any case */
    EngineAuthenticationProvider(IdentityService identity, SignInPolicy policy, boolean passwordsOfPeople) {
        this.identity = identity;
        this.policy = policy;
        this.passwordsOfPeople = passwordsOfPeople;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String username = given.getName();
        String password = String.valueOf(given.getCredentials());
        if (!POSSIBLE.matcher(username).matches() || password.length() > LONGEST_PASSWORD || !passwordsOfPeople && !isMachine(username)) {
            throw new BadCredentialsException("Sign-in refused");
        }
        if (!right.knows(username, password, policy.epoch(username))) {
            policy.wait(username).ifPresent(wait -> {
                throw new LockedException(SignInPolicy.say(wait));
            });
            if (!identity.checkPassword(username, password)) {
                throw new BadCredentialsException("Sign-in refused");
            }
            right.remember(username, password, policy.epoch(username));
        }
        return known(username).orElseThrow(() -> new BadCredentialsException("Sign-in refused"));
    }

    /** The account of somebody who has proved who they are, with the groups they are in now; empty once it was deleted. */
    Optional<UsernamePasswordAuthenticationToken> known(String username) {
        if (identity.createUserQuery().userId(username).count() == 0) {
            return Optional.empty();
        }
        List<SimpleGrantedAuthority> groups = identity.createGroupQuery().groupMember(username).list().stream()
                .map(group -> new SimpleGrantedAuthority(group.getId())).toList();
        return Optional.of(UsernamePasswordAuthenticationToken.authenticated(username, null, groups));
    }

    private boolean isMachine(String username) {
        return known(username).filter(account -> account.getAuthorities().contains(new SimpleGrantedAuthority(Role.PROVIDER.id()))).isPresent();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
