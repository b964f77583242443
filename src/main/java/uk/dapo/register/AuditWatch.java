package uk.dapo.register;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the audit trail at every start and anchors it every hour. {@code --dapo.audit=check} checks, prints what is wrong
 * and ends: exit code 0 when nothing is, 3 otherwise.
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
        List<AuditTrail.Finding> findings = trail.check();
        findings.forEach(finding -> LOG.error("AUDIT TRAIL: {} {}: {}", finding.chain(), finding.number(), finding.what()));
        if (arguments.getOptionValues("dapo.audit") != null) {
            System.out.println(findings.isEmpty() ? "The audit trail is whole." : "The audit trail is not whole: " + findings.size() + " findings, listed above.");
            System.exit(SpringApplication.exit(context, () -> findings.isEmpty() ? 0 : FOUND));
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${dapo.audit-anchor-every:PT1H}")
    void anchor() {
        trail.anchor();
    }
}
