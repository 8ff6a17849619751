package eu.pactway.partner;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.RestrictedUse;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes the client of a port: a Spring HTTP interface over {@link RestClient}, wrapped so that calls are recorded and faults are named. */
@Component
class PartnerClients {

  private final PartnersProperties properties;
  private final Environment environment;
  private final RestClient.Builder restClient;
  private final ObjectMapper json;
  private final OutboundCalls calls;
  private final PartnerCallTimes times;
  private final ObjectProvider<RestrictedUse> restricted;

  PartnerClients(
      PartnersProperties properties, Environment environment, RestClient.Builder restClient, ObjectMapper json, OutboundCalls calls,
      PartnerCallTimes times, ObjectProvider<RestrictedUse> restricted) {
    this.properties = properties;
    this.environment = environment;
    this.restClient = restClient;
    // A partner may add to its answers what we do not know yet.
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.calls = calls;
    this.times = times;
    this.restricted = restricted;
  }

  <T> T client(Partner partner, Class<T> port) {
    var handler = new RecordedCalls(partner, calls, times, json, () -> http(partner, port));
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  /** Called at the first use, when the port of this very server is known (simulators). */
  private <T> T http(Partner partner, Class<T> port) {
    PartnersProperties.Connection connection = properties.connection(partner);
    if (connection.baseUrl() == null) {
      throw new PartnerUnavailableException(
          partner, "any operation", "no address; set pactway.partners." + partner.id() + ".base-url", null);
    }
    String address = environment.resolveRequiredPlaceholders(connection.baseUrl()).replace("{partner}", partner.id());
    RestClient.Builder signedIn = restClient.clone();
    connection.credentials().signIn(signedIn, connection.readTimeout());
    RestClient client =
        signedIn
            .baseUrl(address)
            .requestFactory(transport(connection))
            .messageConverters(
                converters -> {
                  converters.removeIf(MappingJackson2HttpMessageConverter.class::isInstance);
                  // First, because the YAML converter on the class path would take any body, too.
                  converters.add(0, new MappingJackson2HttpMessageConverter(json));
                })
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> NoAnswer.read(response, json))
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
        .customArgumentResolver(new CallArgumentResolver(restricted))
        .build()
        .createClient(port);
  }

  private static JdkClientHttpRequestFactory transport(PartnersProperties.Connection connection) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connection.connectTimeout())
            .build();
    var factory = new JdkClientHttpRequestFactory(http);
    factory.setReadTimeout(connection.readTimeout());
    return factory;
  }
}
