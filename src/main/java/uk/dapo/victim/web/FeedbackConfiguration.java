package uk.dapo.victim.web;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the shield before the page, ahead of every other filter. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    FilterRegistrationBean<FeedbackShield> feedbackShield(Clock clock, @Value("${dapo.feedback.requests-a-minute-from-one:60}") int fromOne,
                                                          @Value("${dapo.feedback.requests-a-minute:1200}") int inAll) {
        FilterRegistrationBean<FeedbackShield> filter = new FilterRegistrationBean<>(new FeedbackShield(new FloodGate(clock, fromOne, inAll)));
        filter.addUrlPatterns("/f", "/f/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
