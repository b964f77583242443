package uk.dapo.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import uk.dapo.engine.CaseRights;

/**
 * Puts groups, grants, filters and accounts in place when the engine is up and before the first request is answered,
 * all or nothing. Nodes start one at a time.
 */
@Component
class AccessSetup implements SmartInitializingSingleton {

    private final TransactionTemplate transaction;
    private final boolean demo;
    private final AccessProperties properties;
    private final Groups groups;
    private final Authorizations authorizations;
    private final Filters filters;
    private final Accounts accounts;
    private final DemoAccounts demoAccounts;
    private final CaseRights rights;
    private final JdbcClient jdbc;

    AccessSetup(PlatformTransactionManager transactions, Environment environment, AccessProperties properties,
            Groups groups, Authorizations authorizations, Filters filters, Accounts accounts, DemoAccounts demoAccounts,
            CaseRights rights, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.demo = AccessProperties.isDemo(environment);
        this.properties = properties;
        this.groups = groups;
        this.authorizations = authorizations;
        this.filters = filters;
        this.accounts = accounts;
        this.demoAccounts = demoAccounts;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> run());
    }

    private void run() {
        groups.create();
        authorizations.apply(properties.deploymentAtRuntime() == null ? demo : properties.deploymentAtRuntime());
        filters.create();
        rights.renewUntouched(withoutRights());
        if (demo) {
            demoAccounts.create();
        } else {
            demoAccounts.remove();
            requireAdministrator();
        }
    }

    /** Instances started by a version of this program that gave managers all of them. */
    private List<String> withoutRights() {
        return jdbc.sql("""
                        select id_ from act_ru_execution e where parent_id_ is null and not exists (
                          select 1 from act_ru_authorization a where a.resource_type_ = :instance and a.resource_id_ = e.id_)""")
                .param("instance", Resources.PROCESS_INSTANCE.resourceType()).query(String.class).list();
    }

    private void requireAdministrator() {
        if (accounts.administratorExists()) {
            return;
        }
        AccessProperties.Administrator administrator = properties.administrator();
        if (!StringUtils.hasText(administrator.username()) || !StringUtils.hasText(administrator.password())) {
            throw new AccessException("Nobody can administer this installation yet.",
                    "Start once with dapo.administrator.username and dapo.administrator.password set: that account is created.");
        }
        PasswordRules.firstBroken(administrator.password(), administrator.username()).ifPresent(rule -> {
            throw new AccessException("The administrator's password is refused: " + rule + ".", "Set another dapo.administrator.password.");
        });
        if (!administrator.username().matches("[A-Za-z0-9]{1,64}") || accounts.exists(administrator.username())) {
            throw new AccessException("The administrator's user name '" + administrator.username() + "' is taken or has other characters than letters and digits.",
                    "Set another dapo.administrator.username.");
        }
        accounts.createAdministrator(administrator.username(), administrator.password());
    }
}
