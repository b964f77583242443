package uk.dapo.retention.process;

import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Variables of holding and erasing. */
@Component
public class RetentionVariables implements VariableDeclarations {

    public static final Variable<String> RETENTION_ACTION = text("retentionAction", "hold, lift, erase or eraseDocuments");
    public static final Variable<String> RETENTION_DECISION = text("retentionDecision", "approve or refuse");
    public static final Variable<String> PERIOD_DECISION = text("periodDecision", "confirm or refuse");
}
