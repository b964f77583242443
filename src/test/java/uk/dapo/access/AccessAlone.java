package uk.dapo.access;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The system without its cases: engine, database, accounts, doors. Neither it nor its pages are marked as components, so
 * that no other test's scan picks them up.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan(basePackages = {"uk.dapo.access", "uk.dapo.database"})
@ComponentScan(basePackages = {"uk.dapo.access", "uk.dapo.database"})
@ComponentScan(basePackages = "uk.dapo.engine", useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "uk.dapo.engine.(SignedIn|EngineClock|CaseRights|RightsPlugin|AccountsPlugin)"))
class AccessAlone {

    public static void main(String[] arguments) {
        SpringApplication.run(AccessAlone.class, arguments);
    }

    /** Stand for the pages of other modules. */
    @Bean
    RouterFunction<ServerResponse> pages(CurrentOfficer current) {
        return RouterFunctions.route()
                .GET("/api/me", request -> ServerResponse.ok().body(current.username().orElse("nobody") + ", "
                        + current.officer().map(officer -> officer.rank().label()).orElse("no officer")))
                .GET("/api/broken", request -> {
                    throw new IllegalStateException("a secret");
                })
                .POST("/api/me", request -> ServerResponse.ok().body("changed by " + current.username().orElse("nobody")))
                .GET("/elsewhere", request -> ServerResponse.ok().body("not meant to be seen"))
                .build();
    }
}
