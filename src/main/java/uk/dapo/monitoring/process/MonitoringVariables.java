package uk.dapo.monitoring.process;

import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of monitoring. */
@Component
public class MonitoringVariables implements VariableDeclarations {

    public static final Variable<String> NOTIFICATION_DUTY = text("notificationDuty", "DUE or SUSPENDED (s.41(8))");
    public static final Variable<String> MISSED_ACTION = text("missedAction", "arrest, interview, report, excuse or none: what is done about a missed notification");
}
