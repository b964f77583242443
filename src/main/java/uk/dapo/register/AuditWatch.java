package uk.dapo.register;

import jakarta.annotation.PreDestroy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Checks the audit trail at every start and anchors it every ten minutes and at every stop. {@code --dapo.audit=check} checks, prints what is wrong
 * and ends: exit code 0 when nothing is, 3 otherwise. {@code --dapo.audit=seal} first seals every chain with a new key.
 */
@Component
class AuditWatch implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
    private static final int FOUND = 3;

    private final AuditTrail trail;
    private final ConfigurableApplicationContext context;

    AuditWatch(AuditTrail trail, ConfigurableApplicationContext context) {
        this.trail = trail;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> command = arguments.getOptionValues("dapo.audit");
        if (command != null && command.contains("seal")) {
            System.out.println("Sealed " + trail.seal() + " chains with the key of now.");
        }
        List<AuditTrail.Finding> findings = trail.check();
        findings.forEach(finding -> LOG.error("AUDIT TRAIL: {} {}: {}", finding.chain(), finding.number(), finding.what()));
        if (command != null) {
            System.out.println(findings.isEmpty() ? "The audit trail is whole." : "The audit trail is not whole: " + findings.size() + " findings, listed above.");
            System.exit(SpringApplication.exit(context, () -> findings.isEmpty() ? 0 : FOUND));
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${dapo.audit-anchor-every:PT10M}")
    void anchor() {
        trail.anchor();
    }

    @PreDestroy
    void anchorLast() {
        try {
            trail.anchor();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database went first", e);
        }
    }
}
