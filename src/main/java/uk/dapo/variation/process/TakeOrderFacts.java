package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.variation.process.VariationVariables.HOW_MADE;
import static uk.dapo.variation.process.VariationVariables.MAKER_KIND;
import static uk.dapo.variation.process.VariationVariables.ORDER_ROUTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.variation.MadeOrders;

/** Takes up which court made the order, and how: the tables of s.44 and s.45 ask it. */
@Component("takeOrderFacts")
class TakeOrderFacts implements JavaDelegate {

    private final MadeOrders orders;

    TakeOrderFacts(MadeOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MadeOrders.Making making = orders.making(FOLLOWS.get(execution));
        MAKER_KIND.set(execution, making.makerKind());
        HOW_MADE.set(execution, making.howMade());
        ORDER_ROUTE.set(execution, making.route());
    }
}
