package uk.dapo.engine;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Accounts, with one gate before every check of a password. From outside, people set their own password and nothing else of
 * an account: by what name others know them is recorded by somebody else.
 */
final class GuardedAccounts extends IdentityServiceImpl {

    private final ObjectProvider<SignInGate> gates;

    GuardedAccounts(ObjectProvider<SignInGate> gates) {
        this.gates = gates;
    }

    @Override
    public boolean checkPassword(String username, String password) {
        if (username == null || gates.stream().anyMatch(gate -> gate.isShut(username))) {
            return false;
        }
        boolean right = super.checkPassword(username, password);
        gates.forEach(gate -> gate.tried(username, right));
        return right;
    }

    @Override
    public void saveUser(User user) {
        boolean fromOutside = Context.getCommandContext() == null && getCurrentAuthentication() != null;
        if (fromOutside && !isOnlyAPassword(user)) {
            throw new AuthorizationException("Your name and addresses are recorded by an administrator; here you set your password. Nothing was changed.");
        }
        super.saveUser(user);
        gates.forEach(gate -> gate.passwordSet(user.getId()));
    }

    private boolean isOnlyAPassword(User user) {
        User before = createUserQuery().userId(user.getId()).singleResult();
        return before == null || Objects.equals(before.getFirstName(), user.getFirstName()) && Objects.equals(before.getLastName(), user.getLastName())
                && Objects.equals(before.getEmail(), user.getEmail());
    }
}
