package eu.pactway.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who starts Pactway to try it out where to go and who to be. */
@Component
@Profile("demo")
@Order(Integer.MAX_VALUE)
class Greeting implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(Greeting.class);

  private final ServletWebServerApplicationContext server;

  Greeting(ServletWebServerApplicationContext server) {
    this.server = server;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String address = "http://127.0.0.1:" + server.getWebServer().getPort();
    String users = String.join(", ", Role.all().map(Role::id).toList());
    log.info(
        """

          Pactway is ready.
            Tasklist     {}/camunda/app/tasklist/   for caseworkers, for example screening-officer
            Cockpit      {}/camunda/app/cockpit/    for process-owner
            REST         {}/api/v1                  for system; described at /swagger-ui/index.html
            Engine REST  {}/engine-rest             for admin
          Be one of: {}
          The password of each is '{}'.
        """,
        address, address, address, address, users, DemoUsers.PASSWORD);
  }
}
