package eu.pactway.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in. The web applications have the engine's own sign-in page and session, by which their pages may call the REST as
 * well; everything else takes HTTP Basic and keeps no session; nothing but health is open. The page that would let an anonymous visitor make himself the first administrator is shut.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

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
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    return http.securityMatcher(paths("/", "/index.html", "/favicon.ico", "/camunda", "/camunda/**"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(paths("/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**"))
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        // The web applications bring their own session, CSRF and header filters; two of each would fight.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(withDefaults())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain engineRest(HttpSecurity http, IdentityService identityService) throws Exception {
    return stateless(http.securityMatcher(paths("/engine-rest", "/engine-rest/**")))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterAfter(new EngineIdentityFilter(identityService), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(
      HttpSecurity http,
      EngineUserAuthentication users,
      ObjectProvider<AuthenticationEntryPoint> signInFirst,
      ObjectProvider<AccessDeniedHandler> denied)
      throws Exception {
    return stateless(http)
        .addFilterBefore(new WebSessionFilter(users), BasicAuthenticationFilter.class)
        .httpBasic(basic -> signInFirst.ifAvailable(basic::authenticationEntryPoint))
        .exceptionHandling(
            handling -> {
              signInFirst.ifAvailable(handling::authenticationEntryPoint);
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
    return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .httpBasic(withDefaults());
  }

  // The engine's REST and web applications are served by Jersey, which Spring MVC's own matchers do not see.
  private static RequestMatcher paths(String... patterns) {
    var builder = PathPatternRequestMatcher.withDefaults();
    RequestMatcher[] matchers = java.util.Arrays.stream(patterns).map(builder::matcher).toArray(RequestMatcher[]::new);
    return new OrRequestMatcher(matchers);
  }
}
