package uk.dapo.walk;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application an empty data directory of its own under {@code target}. */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("dapo.data-directory=target/test-data/" + UUID.randomUUID()).applyTo(context);
    }
}
