package eu.pactway.partner;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the partners are: {@code pactway.partners.<partner>.*}. The name {@code defaults} holds what a partner does not set itself.
 *
 * @param partners connection by {@link Partner#id()}
 */
@ConfigurationProperties("pactway")
record PartnersProperties(@DefaultValue Map<String, Connection> partners) {

  static final String DEFAULTS = "defaults";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  /**
   * How to reach one partner.
   *
   * @param baseUrl may hold {@code {partner}} and placeholders such as <code>${local.server.port}</code>, filled at the first call
   * @param username for HTTP Basic; null for a partner that asks for none
   * @param tokenUri where the partner takes bearer tokens: the token end point that gives one for {@code clientId} and {@code
   *     clientSecret}; counts before the user name
   */
  record Connection(
      String baseUrl,
      String username,
      String password,
      URI tokenUri,
      String clientId,
      String clientSecret,
      Duration connectTimeout,
      Duration readTimeout) {

    private static final Connection NONE = new Connection(null, null, null, null, null, null, null, null);

    Credentials credentials() {
      return new Credentials(username, password, tokenUri, clientId, clientSecret);
    }

    private Connection or(Connection other) {
      return new Connection(
          first(baseUrl, other.baseUrl),
          first(username, other.username),
          first(password, other.password),
          first(tokenUri, other.tokenUri),
          first(clientId, other.clientId),
          first(clientSecret, other.clientSecret),
          first(connectTimeout, other.connectTimeout),
          first(readTimeout, other.readTimeout));
    }

    private static <T> T first(T own, T other) {
      return own != null ? own : other;
    }

    @Override
    public String toString() {
      return "Connection[baseUrl=" + baseUrl + "]";
    }
  }

  /** The partner's connection with all defaults filled in; {@code baseUrl} stays null where none is configured. */
  Connection connection(Partner partner) {
    return partners
        .getOrDefault(partner.id(), Connection.NONE)
        .or(partners.getOrDefault(DEFAULTS, Connection.NONE))
        .or(new Connection(null, null, null, null, null, null, CONNECT_TIMEOUT, READ_TIMEOUT));
  }
}
