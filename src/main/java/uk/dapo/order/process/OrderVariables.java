package uk.dapo.order.process;

import static uk.dapo.engine.Variable.text;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Process variables of the order. */
@Component
public class OrderVariables implements VariableDeclarations {

    public static final Variable<String> ENDED_AS = text("endedAs", "EXPIRED or DISCHARGED");
    public static final Variable<String> ORDER_TERM = text("orderTerm", "UNTIL_DATE, UNTIL_EVENT or FURTHER_ORDER (s.38(3))");
}
