package uk.dapo.walk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Before each test the timers of all earlier tests' cases are suspended: a test that moves the clock by years would otherwise
 * live through them all again.
 */
public class EarlierCasesRest implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(JdbcClient.class)
                .sql("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1 and process_instance_id_ is not null").update();
    }
}
