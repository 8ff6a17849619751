package eu.pactway.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who has signed in to the web applications by name and password, without a browser. Cookies hold for every port of the machine. */
final class WebSession {

  private static final String TOKEN = "X-XSRF-TOKEN";

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token;

  private WebSession() {}

  static WebSession signIn(String user, int port) throws IOException, InterruptedException {
    WebSession session = new WebSession();
    session.remember(session.send(port, "/camunda/app/tasklist/default/", HttpRequest.newBuilder().GET()));
    HttpResponse<String> answer = session.post(port, "/camunda/api/admin/auth/user/default/login/tasklist", "username=" + user + "&password=pactway");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("Nobody was signed in: " + answer.statusCode() + " " + answer.body());
    }
    session.remember(answer);
    return session;
  }

  int status(int port, String path) throws IOException, InterruptedException {
    return send(port, path, HttpRequest.newBuilder().header("X-Requested-With", "XMLHttpRequest").GET()).statusCode();
  }

  /** As the page sends it. */
  int send(int port, String path, String json) throws IOException, InterruptedException {
    return send(
            port,
            path,
            HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .header(TOKEN, String.valueOf(token))
                .POST(BodyPublishers.ofString(json)))
        .statusCode();
  }

  void signOut(int port) throws IOException, InterruptedException {
    post(port, "/camunda/api/admin/auth/user/default/logout", "");
  }

  private HttpResponse<String> post(int port, String path, String form) throws IOException, InterruptedException {
    return send(
        port,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(TOKEN, String.valueOf(token))
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(int port, String path, HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.uri(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
  }

  /** The token may come anew with the session that a sign-in makes. */
  private void remember(HttpResponse<String> answer) {
    answer.headers().firstValue(TOKEN).ifPresent(given -> token = given);
  }
}
