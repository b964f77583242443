package uk.dapo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The DAPO lifecycle system: engine, register, forms and screens in one application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DapoApplication {

    public static void main(String[] args) {
        SpringApplication.run(DapoApplication.class, args);
    }
}
