package uk.dapo.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Nobody has published which tags can be had for these orders: the demonstration assumes some, named as assumed. Never in service. */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}' == '' and ${dapo.demo:true}")
class DemoAvailability implements SmartInitializingSingleton {

    private static final LocalDate PILOT_BEGAN = LocalDate.of(2024, 11, 27);

    private final TagAvailability availability;

    DemoAvailability(TagAvailability availability) {
        this.availability = availability;
    }

    @Override
    public void afterSingletonsInstantiated() {
        availability.assume("SouthLondon", List.of("EM_CURF", "EM_EXCL", "EM_TRAIL", "EM_ATT"), PILOT_BEGAN, "ASSUMED for the demonstration (s.37(4)(a))");
    }
}
