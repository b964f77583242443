package uk.dapo.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

/** A test against the system without its cases, on a database of its own; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("access")
@SpringBootTest(classes = AccessAlone.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "dapo.data-directory=target/data/access-${random.uuid}",
        "camunda.bpm.auto-deployment-enabled=false",
        "camunda.bpm.job-execution.enabled=false"})
@interface AccessTest {
}
