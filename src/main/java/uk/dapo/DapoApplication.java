package uk.dapo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The DAPO lifecycle system: engine, register, forms and screens in one application. */
// beans a model names have a name of their own; all others go by their class, so that no two modules clash
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class DapoApplication {

    public static void main(String[] args) {
        SpringApplication.run(DapoApplication.class, args);
    }
}
