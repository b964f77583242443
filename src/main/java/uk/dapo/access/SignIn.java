package uk.dapo.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
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

    /** Answers of our own are data and papers: they load nothing, and no page may frame them. */
    private static final String NOTHING_BUT_ITSELF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final Pattern PLUG_IN = Pattern.compile("/camunda/api/(cockpit|tasklist|admin|welcome)/plugin/[^/]+/(?!static/).*");
    static final AuthenticationEntryPoint ABSENT_TO_STRANGERS = (request, response, refused) ->
            response.sendError(HttpStatus.NOT_FOUND.value());
    private static final AccessDeniedHandler ABSENT = (request, response, refused) -> response.sendError(HttpStatus.NOT_FOUND.value());

    @Bean
    EngineAuthenticationProvider engineAuthenticationProvider(IdentityService identity, SignInPolicy policy, OpenIdProperties openId) {
        return new EngineAuthenticationProvider(identity, policy, !openId.inUse());
    }

    /** Machines, scripts, and what the web applications show: every request proves who asks. */
    @Bean
    @Order(1)
    SecurityFilterChain interfaces(HttpSecurity http, IdentityService identity, EngineAuthenticationProvider accounts,
            AccessProperties properties) throws Exception {
        // a switched-off interface falls through to "everything else"
        http.securityMatcher(properties.engineRest() ? under("/api", "/engine-rest") : under("/api"))
                .csrf(AbstractHttpConfigurer::disable)
                // a page asks for much at once: a new session id with one answer would sign it out of all others
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(fixation -> fixation.none()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(SignIn::askToSignIn))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SignIn::askToSignIn).accessDeniedHandler(SignIn::notForTheirRole))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(under("/api")).access((who, asked) -> new AuthorizationDecision(mayCall(who.get(), path(asked.getRequest()))))
                        .anyRequest().authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_ITSELF)).referrerPolicy(referrer ->
                        referrer.policy(ReferrerPolicy.NO_REFERRER)))
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
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(options -> { }).httpStrictTransportSecurity(https -> { })
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ABSENT_TO_STRANGERS).accessDeniedHandler(ABSENT))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(request -> isSetUpPage(request) || isPlugInOfAnApplicationNotTheirs(request)).denyAll()
                        .anyRequest().permitAll());
        return http.build();
    }

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        return first(5, new NoncePerRequest(), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<KnownHost> knownHost(AccessProperties properties) {
        return first(0, new KnownHost(properties.names()), "/*");
    }

    @Bean
    FilterRegistrationBean<SecureCookies> secureCookies() {
        return first(1, new SecureCookies(), "/*");
    }

    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter() {
        return first(2, new OutageFilter(), "/*");
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return first(2, new BodyLimit(), "/*");
    }

    @Bean
    FilterRegistrationBean<VisitFilter> visitFilter() {
        return first(3, new VisitFilter(), "/*");
    }

    // the database is asked for later than the filters: when it is not there, that is said in one line
    @Bean
    FilterRegistrationBean<SessionFilter> sessionFilter(SessionProperties limits, @Lazy Sessions sessions) {
        return first(4, new SessionFilter(limits, sessions), "/camunda/*", "/api/*");
    }

    @Bean
    FilterRegistrationBean<WebSignInFilter> webSignInFilter(@Lazy SignInPolicy policy, @Lazy SignInAttempts attempts, @Lazy Devices devices, OpenIdProperties openId) {
        return first(6, new WebSignInFilter(policy, attempts, devices, !openId.inUse()), "/camunda/api/admin/*");
    }

    /** Before all other filters, in this order. */
    static <F extends Filter> FilterRegistrationBean<F> first(int place, F filter, String... addresses) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(addresses);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
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
    static RequestMatcher under(String... roots) {
        return request -> Stream.of(roots).anyMatch(root -> path(request).equals(root) || path(request).startsWith(root + "/"));
    }

    private static boolean isSetUpPage(HttpServletRequest request) {
        return path(request).matches("/camunda/(api/admin|app/[^/]*/[^/]*)/setup(/.*)?");
    }

    /** Left alone, whoever is signed in to Tasklist could ask Cockpit's plug-ins. */
    private static boolean isPlugInOfAnApplicationNotTheirs(HttpServletRequest request) {
        Matcher call = PLUG_IN.matcher(path(request));
        HttpSession session = request.getSession(false);
        return call.matches() && (session == null || !(AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT) instanceof UserAuthentication signedIn) || !signedIn.isAuthorizedForApp(call.group(1)));
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static boolean mayCall(Authentication who, String path) {
        return who.isAuthenticated() && WebGrants.allows(who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList(), path);
    }

    private static void notForTheirRole(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) throws IOException {
        Problems.api(response, HttpStatus.FORBIDDEN, "Not for your role", "People of your role have no access to this. If you need it, ask whoever records people's roles.");
    }

    /** A browser's script gets no dialogue of the browser's own. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof LockedException) {
            Problems.api(response, HttpStatus.TOO_MANY_REQUESTS, "Wait", refused.getMessage());
            return;
        }
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"DAPO\", charset=\"UTF-8\"");
        }
        Problems.api(response, HttpStatus.UNAUTHORIZED, "Sign in", "Give the user name and password of your account.");
    }
}
