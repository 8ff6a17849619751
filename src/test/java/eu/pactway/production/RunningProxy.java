package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * HAProxy as a process with the {@code haproxy.cfg} of {@code docker/}, changed in nothing but ports, addresses and the place of its certificate.
 * Behind it one server stands for all: it answers with the address and the protocol of the caller that it was told.
 */
final class RunningProxy implements AutoCloseable {

  static final Path TOOL = Path.of("/usr/sbin/haproxy");
  private static final char[] PASSWORD = "pactway".toCharArray();

  private final HttpServer behind;
  private final Map<Integer, Integer> ports = new TreeMap<>();
  private final Path file;
  private final Path log;
  private final String administrators;
  private Process process;

  /** @param changes pairs of what is replaced and by what */
  RunningProxy(Path folder, String administrators, List<String> changes) throws Exception {
    this.administrators = administrators;
    behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    behind.createContext("/", exchange -> {
      byte[] said = (exchange.getRequestHeaders().getFirst("X-Forwarded-For") + " " + exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"))
          .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, said.length);
      exchange.getResponseBody().write(said);
      exchange.close();
    });
    behind.start();
    String text = Docker.real().text("proxy/haproxy.cfg");
    for (int at = 0; at < changes.size(); at += 2) {
      assertThat(text).contains(changes.get(at));
      text = text.replace(changes.get(at), changes.get(at + 1));
    }
    for (int port : List.of(8080, 8443, 8081, 8405)) {
      ports.put(port, freePort());
      text = text.replaceAll("bind :" + port + "\\b", "bind 127.0.0.1:" + ports.get(port));
    }
    String server = "127.0.0.1:" + behind.getAddress().getPort();
    text = text.replaceAll("(?m)^( *server \\S+) [a-z0-9-]+\\.front:8080", "$1 " + server)
        .replace("http-check connect port 9000", "http-check connect port " + behind.getAddress().getPort())
        .replace("/run/secrets/certificate.pem", certificate(folder).toString());
    file = Files.writeString(folder.resolve("haproxy.cfg"), text);
    log = folder.resolve("haproxy.log");
  }

  /** What HAProxy says of the file, which it must take. */
  String check() throws IOException, InterruptedException {
    Process check = tool("-c", "-f", file.toString());
    assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(check.exitValue()).as(Files.readString(log)).isZero();
    return Files.readString(log);
  }

  RunningProxy start() throws IOException, InterruptedException {
    process = tool("-db", "-f", file.toString());
    for (int wait = 0; wait < 300; wait++) {
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), ports.get(8405))) {
        return this;
      } catch (IOException notYet) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("HAProxy did not come up: " + Files.readString(log));
  }

  private Process tool(String... arguments) throws IOException {
    var command = new java.util.ArrayList<>(List.of(TOOL.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // The name of a host is whatever the caller puts into the address; both lead here.
    builder.environment().putAll(Map.of("PACTWAY_HOST", "localhost", "KEYCLOAK_HOST", "127.0.0.1", "ADMIN_NETWORK", administrators));
    return builder.start();
  }

  /** A call as from anywhere, which says that it comes from somebody else. */
  HttpResponse<String> outside(String host, String path) throws Exception {
    return call("https://" + host + ":" + ports.get(8443) + path);
  }

  HttpResponse<String> inside(String path) throws Exception {
    return call("http://127.0.0.1:" + ports.get(8081) + path);
  }

  String figures() throws Exception {
    return call("http://127.0.0.1:" + ports.get(8405) + "/metrics").body();
  }

  private static HttpResponse<String> call(String address) throws Exception {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("X-Forwarded-For", "198.51.100.7").header("Forwarded", "for=198.51.100.7").build();
    return HttpClient.newBuilder().sslContext(tls).build().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A certificate with its key as HAProxy reads them, made by the tool of the JDK. */
  private static Path certificate(Path folder) throws Exception {
    Path store = folder.resolve("store.p12");
    Process made =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-alias", "proxy", "-storetype",
                "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD))
            .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
    assertThat(made.waitFor(2, TimeUnit.MINUTES)).isTrue();
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    return Files.writeString(folder.resolve("certificate.pem"),
        pem("CERTIFICATE", keys.getCertificate("proxy").getEncoded()) + pem("PRIVATE KEY", keys.getKey("proxy", PASSWORD).getEncoded()));
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what + "-----\n";
  }

  @Override
  public void close() throws InterruptedException {
    behind.stop(0);
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** The certificate is made for the test; by whom is not what is tested. */
  private static final class Everybody extends X509ExtendedTrustManager {
    @Override public void checkClientTrusted(X509Certificate[] chain, String type) {}
    @Override public void checkServerTrusted(X509Certificate[] chain, String type) {}
    @Override public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}
    @Override public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}
    @Override public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}
    @Override public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}
    @Override public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
  }
}
