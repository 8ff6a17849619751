package eu.pactway.access;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in. People sign in to the web applications and have a session, by which their pages may call the REST as well; every other
 * caller proves with each request who it is and has none; nothing but health is open. How either is done says {@link SignIn}. The page
 * that would let an anonymous visitor make himself the first administrator is shut.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final List<String> WEB_APPLICATIONS = List.of("/", "/index.html", "/favicon.ico", "/camunda", "/camunda/**");

  @Bean
  EngineUserAuthentication engineUserAuthentication(IdentityService identityService) {
    return new EngineUserAuthentication(identityService);
  }

  @Bean
  FilterRegistrationBean<PageNonce> pageNonce() {
    var registration = new FilterRegistrationBean<>(new PageNonce());
    registration.addUrlPatterns("/camunda/app/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  @Order(1)
  SecurityFilterChain webApplications(HttpSecurity http, SignIn signIn, IdentityService identityService) throws Exception {
    http.securityMatcher(paths(Stream.concat(WEB_APPLICATIONS.stream(), signIn.pages().stream()).toArray(String[]::new)))
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(paths("/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**")).denyAll())
        // The web applications bring their own CSRF and header filters; two of each would fight.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .addFilterAfter(EngineGate.ofPages(signIn.keepsUsers(), identityService), AuthorizationFilter.class);
    signIn.ofPeople(http);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain engineRest(HttpSecurity http, SignIn signIn, IdentityService identityService) throws Exception {
    signIn.ofCallers(stateless(http.securityMatcher(paths("/engine-rest", "/engine-rest/**"))));
    return http.exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, failure) -> {
                      signIn.challenge(request, response);
                      response.sendError(HttpStatus.UNAUTHORIZED.value());
                    }))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterAfter(EngineGate.ofCallers(signIn.keepsUsers()), AuthorizationFilter.class)
        .addFilterAfter(new EngineIdentityFilter(identityService), EngineGate.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(
      HttpSecurity http, SignIn signIn, ObjectProvider<AuthenticationEntryPoint> problems, ObjectProvider<AccessDeniedHandler> denied)
      throws Exception {
    signIn.ofCallers(stateless(http));
    return http.exceptionHandling(
            handling -> {
              handling.authenticationEntryPoint(
                  (request, response, failure) -> {
                    signIn.challenge(request, response);
                    problems.getObject().commence(request, response, failure);
                  });
              denied.ifAvailable(handling::accessDeniedHandler);
            })
        .authorizeHttpRequests(
            requests ->
                requests
                    // The page of an error that was decided before: asking for a sign-in here would turn each 404 of a web application
                    // into a 401, and the browser would ask for a password in a window of its own.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .requestMatchers(EndpointRequest.to("prometheus"))
                    .hasAnyRole(Role.ADMIN.id(), Role.SYSTEM.id(), Role.SCRAPER.id())
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasAnyRole(Role.ADMIN.id(), Role.SYSTEM.id())
                    .requestMatchers(paths("/simulators/**"))
                    .hasRole(Role.SYSTEM.id())
                    .requestMatchers(paths("/api/v1/simulation/**"))
                    .hasAnyRole(Role.ADMIN.id(), Role.SYSTEM.id())
                    .anyRequest()
                    .authenticated())
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    // A session that comes along is the web applications' own: giving it another id here would sign the person out of the page that calls.
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(SessionFixationConfigurer::none))
        .csrf(AbstractHttpConfigurer::disable);
  }

  // The engine's REST and web applications are served by Jersey, which Spring MVC's own matchers do not see.
  private static RequestMatcher paths(String... patterns) {
    var builder = PathPatternRequestMatcher.withDefaults();
    RequestMatcher[] matchers = Arrays.stream(patterns).map(builder::matcher).toArray(RequestMatcher[]::new);
    return new OrRequestMatcher(matchers);
  }
}
