package uk.dapo.victim;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.dapo.engine.FormRule;

/** The forms on which a safe way may be recorded. */
@Configuration(proxyBeanMethods = false)
class SafeContactRules {

    @Bean
    FormRule opinionsSafeContact(SafeWays ways, CaseSearch cases) {
        return new SafeContactRule("recordOpinions", ways, cases);
    }

    @Bean
    FormRule recordedSafeContact(SafeWays ways, CaseSearch cases) {
        return new SafeContactRule("recordSafeContact", ways, cases);
    }

    @Bean
    FormRule callBackSafeContact(SafeWays ways, CaseSearch cases) {
        return new SafeContactRule("callBack", ways, cases);
    }

    @Bean
    FormRule callersSafeContact(SafeWays ways, CaseSearch cases) {
        return new SafeContactRule("giveUpdate", ways, cases);
    }
}
