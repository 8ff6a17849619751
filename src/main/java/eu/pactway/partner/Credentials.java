package eu.pactway.partner;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * How we prove to another system who we are: by a bearer token that its authorization server gives for our client id and secret (client
 * credentials, RFC 6749 section 4.4), else by name and password (HTTP Basic), else not at all.
 *
 * @param tokenUri token end point of the authorization server; null where the system takes no tokens
 */
public record Credentials(String username, String password, URI tokenUri, String clientId, String clientSecret) {

  private static final String REGISTRATION = "this-system";
  private static final Authentication OURSELVES =
      new AnonymousAuthenticationToken(REGISTRATION, "pactway", AuthorityUtils.createAuthorityList("ROLE_THIS_SYSTEM"));

  /** Signs in every call of the client that is built from this. A token is kept until it ends, or until it is refused. */
  public void signIn(RestClient.Builder http, Duration timeout) {
    if (tokenUri != null) {
      http.requestInterceptor(bearer(timeout));
    } else if (username != null) {
      http.defaultHeaders(headers -> headers.setBasicAuth(username, password));
    }
  }

  private OAuth2ClientHttpRequestInterceptor bearer(Duration timeout) {
    var registrations = new InMemoryClientRegistrationRepository(registration());
    OAuth2AuthorizedClientService tokens = new InMemoryOAuth2AuthorizedClientService(registrations);
    var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .clientCredentials(grant -> grant.accessTokenResponseClient(tokenEndpoint(timeout)))
            .build());
    var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
    interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
    interceptor.setPrincipalResolver(request -> OURSELVES);
    interceptor.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
    return interceptor;
  }

  private ClientRegistration registration() {
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenUri(tokenUri.toString())
        .clientId(clientId)
        .clientSecret(clientSecret)
        .build();
  }

  private static RestClientClientCredentialsTokenResponseClient tokenEndpoint(Duration timeout) {
    var transport = new SimpleClientHttpRequestFactory();
    transport.setConnectTimeout(timeout);
    transport.setReadTimeout(timeout);
    var client = new RestClientClientCredentialsTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(transport)
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.addAll(List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return tokenUri != null ? "Credentials[token of " + clientId + "]" : "Credentials[user " + username + "]";
  }
}
