package uk.dapo.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each form that begins a case by naming its two people. */
@Configuration(proxyBeanMethods = false)
class DifferentPeopleRules {

    @Bean
    DifferentPeopleRule noticePeople() {
        return new DifferentPeopleRule("reportAbuse");
    }

    @Bean
    DifferentPeopleRule applicationPeople() {
        return new DifferentPeopleRule("proposeApplication");
    }
}
