package eu.pactway.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The realm as a client and as a resource server see it. Every end point is written out and nothing is asked of Keycloak at start, so
 * that Pactway starts while it is down.
 */
@Configuration(proxyBeanMethods = false)
@Profile(KeycloakSignIn.PROFILE)
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

  @Bean
  ClientRegistrationRepository clientRegistrations(KeycloakSettings settings) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(KeycloakSignIn.REGISTRATION)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile")
            .authorizationUri(settings.open("auth"))
            .tokenUri(settings.within("token"))
            .jwkSetUri(settings.within("certs"))
            .issuerUri(settings.issuer().toString())
            .userNameAttributeName(KeycloakSignIn.USER_NAME)
            .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.open("logout")))
            .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  @Bean
  JwtDecoder accessTokens(KeycloakSettings settings) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(settings.within("certs")).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(settings.issuer().toString()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(settings.audience()))));
    return decoder;
  }

  /** Tells the web applications who signed in; after Spring Security, which knows. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInPerson() {
    var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    registration.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SignedInPerson.class.getName());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }
}
