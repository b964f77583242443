package uk.dapo.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.dapo.database.DatabaseKind;

/** Puts the gate before the engine's accounts, and takes out the engine's own lock, which an attacker could hold shut for ever. */
@Component
class AccountsPlugin extends AbstractProcessEnginePlugin {

    private static final int ITERATIONS = 210_000;
    /** Where passwords are known to everybody, nothing is gained by waiting. */
    private static final int DEMO_ITERATIONS = 1_000;

    private final ObjectProvider<SignInGate> gates;
    private final boolean demo;

    AccountsPlugin(ObjectProvider<SignInGate> gates, Environment environment) {
        this.gates = gates;
        this.demo = DatabaseKind.isDemo(environment);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new GuardedAccounts(gates));
        configuration.setPasswordEncryptor(new PasswordHash(demo ? DEMO_ITERATIONS : ITERATIONS));
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
        configuration.setLoginDelayMaxTime(0);
    }
}
