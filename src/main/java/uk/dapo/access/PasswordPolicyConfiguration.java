package uk.dapo.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Passwords set later in the Admin application keep the same rules; only demo accounts need not. */
@Configuration(proxyBeanMethods = false)
class PasswordPolicyConfiguration {

    /** Before the engine is built, and without touching its internal classes. */
    @Bean
    static BeanPostProcessor passwordPolicy(Environment environment) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ProcessEngineConfiguration configuration) {
                    configuration.setPasswordPolicy(new Policy());
                    configuration.setEnablePasswordPolicy(!AccessProperties.isDemo(environment));
                }
                return bean;
            }
        };
    }

    private record Policy() implements PasswordPolicy {

        @Override
        public List<PasswordPolicyRule> getRules() {
            return List.of(new LongAndUncommon());
        }
    }

    private record LongAndUncommon() implements PasswordPolicyRule {

        /** The Admin application has words for the rule on length. */
        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", Integer.toString(PasswordRules.MINIMUM_LENGTH));
        }

        @Override
        public boolean execute(String password) {
            return PasswordRules.firstBroken(password, null).isEmpty();
        }

        @Override
        public boolean execute(String password, User user) {
            return PasswordRules.firstBroken(password, user == null ? null : user.getId()).isEmpty();
        }
    }
}
