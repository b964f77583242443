package uk.dapo.walk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test that works cases through the real engine, forms and register, on a real PostgreSQL and a clock it moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "dapo.data-directory=target/test-data/${random.uuid}",
        "camunda.bpm.job-execution.enabled=false"})
public @interface CaseTest {
}
