package uk.dapo.register;

import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The last instrument known ends the pilot on 24 November 2026. So that the demonstration can be used after that day, it
 * assumes an extension, named as assumed wherever it shows. Never in service.
 */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}' == '' and ${dapo.demo:true}")
class DemoPeriod implements SmartInitializingSingleton {

    private static final LocalDate DAY_AFTER_THE_LAST_KNOWN = LocalDate.of(2026, 11, 25);
    private static final LocalDate UNTIL = LocalDate.of(2036, 12, 31);

    private final Commencement commencement;

    DemoPeriod(Commencement commencement) {
        this.commencement = commencement;
    }

    @Override
    public void afterSingletonsInstantiated() {
        commencement.assume(DAY_AFTER_THE_LAST_KNOWN, UNTIL, "ASSUMED for the demonstration: no instrument extends the pilot beyond 24 November 2026");
    }
}
