package uk.dapo.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The doors. HTTP interfaces take HTTP basic on every request; the web applications keep their own sign-in, sessions,
 * CSRF tokens and headers; everything else is not there.
 */
@Configuration(proxyBeanMethods = false)
class SignIn implements WebMvcConfigurer {

    static final String TASKLIST = "/camunda/app/tasklist/default/";
    static final String COCKPIT = "/camunda/app/cockpit/default/";

    private static final AuthenticationEntryPoint ABSENT_TO_STRANGERS = (request, response, refused) ->
            response.sendError(HttpStatus.NOT_FOUND.value());
    private static final AccessDeniedHandler ABSENT = (request, response, refused) -> response.sendError(HttpStatus.NOT_FOUND.value());

    @Bean
    EngineAuthenticationProvider engineAuthenticationProvider(IdentityService identity) {
        return new EngineAuthenticationProvider(identity);
    }

    /** Machines, scripts, and what the web applications show: every request proves who asks. */
    @Bean
    @Order(1)
    SecurityFilterChain interfaces(HttpSecurity http, IdentityService identity, EngineAuthenticationProvider accounts,
            AccessProperties properties) throws Exception {
        // a switched-off interface falls through to "everything else"
        http.securityMatcher(properties.engineRest() ? under("/api", "/engine-rest") : under("/api"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(SignIn::askToSignIn))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SignIn::askToSignIn))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new WebSessionFilter(accounts), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineAuthenticationFilter(identity), AuthorizationFilter.class);
        return http.build();
    }

    /** Tasklist, Cockpit and Admin. Their set-up page would let the first comer make themselves administrator. */
    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        http.securityMatcher(under("/camunda"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(options -> { }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ABSENT_TO_STRANGERS).accessDeniedHandler(ABSENT))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(SignIn::isSetUpPage).denyAll()
                        .anyRequest().permitAll());
        return http.build();
    }

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        FilterRegistrationBean<NoncePerRequest> filter = new FilterRegistrationBean<>(new NoncePerRequest());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths() {
        FilterRegistrationBean<PlainPaths> filter = new FilterRegistrationBean<>(new PlainPaths());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ABSENT_TO_STRANGERS).accessDeniedHandler(ABSENT))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(request -> Set.of("/", "/actuator/health").contains(path(request))).permitAll()
                        // the one page for people who do not work here: how a contact went
                        .requestMatchers(under("/f")).permitAll()
                        .anyRequest().denyAll());
        return http.build();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", TASKLIST);
    }

    /**
     * Patterns would be matched behind the path of the servlet that answers, of which the engine brings several: they would
     * not see {@code /engine-rest}. The firewall has refused paths that are not normal.
     */
    private static RequestMatcher under(String... roots) {
        return request -> Stream.of(roots).anyMatch(root -> path(request).equals(root) || path(request).startsWith(root + "/"));
    }

    private static boolean isSetUpPage(HttpServletRequest request) {
        return path(request).matches("/camunda/(api/admin|app/[^/]*/[^/]*)/setup(/.*)?");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** A browser's script gets no dialogue of the browser's own. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"DAPO\", charset=\"UTF-8\"");
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                {"type":"about:blank","title":"Sign in","status":401,"detail":"Give the user name and password of your account."}""");
    }
}
