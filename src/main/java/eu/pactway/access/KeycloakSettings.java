package eu.pactway.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * The realm that people and systems sign in with.
 *
 * @param issuer the realm as browsers and tokens name it, such as {@code https://id.example.eu/realms/pactway}
 * @param internal the same realm as this server reaches it, where that is another way; else the issuer
 * @param clientId the client that the web applications sign people in with
 * @param clientSecret its secret, from a file or the environment
 * @param audience what a token of a caller of REST must be made out to
 */
// The scan for settings would else ask for these where nobody signs in with Keycloak.
@Profile(KeycloakSignIn.PROFILE)
@Validated
@ConfigurationProperties("pactway.keycloak")
record KeycloakSettings(
    @NotNull URI issuer,
    URI internal,
    @DefaultValue("pactway-web") String clientId,
    @NotBlank String clientSecret,
    @DefaultValue("pactway-api") String audience) {

  /** An end point of the realm for browsers. */
  String open(String endpoint) {
    return issuer + "/protocol/openid-connect/" + endpoint;
  }

  /** An end point of the realm for this server. */
  String within(String endpoint) {
    return (internal == null ? issuer : internal) + "/protocol/openid-connect/" + endpoint;
  }
}
